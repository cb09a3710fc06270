//! The rows of the objects panel.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::desk::Desk;
use crate::i18n::natural;
use crate::model::{Kind, Layout, Object, ObjectId, Thing};

/// Something that can be opened in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// A hall; `None` for what stands in none.
    Hall(Option<ObjectId>),
    /// The booths of a pavilion in a hall.
    Pavilion(Option<ObjectId>, Option<ObjectId>),
    /// Other things of a kind in a hall.
    Kind(Option<ObjectId>, Kind),
    /// One object.
    Object(ObjectId),
}

/// One line of the tree.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it stands for.
    pub node: Node,
    /// The object it selects.
    pub id: Option<ObjectId>,
    /// How deep it lies.
    pub depth: u8,
    /// What it is called.
    pub label: String,
    /// A count, or who exhibits.
    pub detail: String,
    /// Whether it is open; `None` where there is nothing to open.
    pub open: Option<bool>,
}

#[derive(Default)]
struct Contents {
    pavilions: BTreeMap<Option<ObjectId>, Vec<ObjectId>>,
    others: BTreeMap<Kind, Vec<ObjectId>>,
}

/// The rows of the tree with these nodes open.
#[must_use]
pub fn rows(layout: &Layout, desk: &Desk<'_>, open: &BTreeSet<Node>) -> Vec<Row> {
    let halls = contents(layout);
    let mut order: Vec<(Option<ObjectId>, String)> = halls
        .keys()
        .map(|&hall| (hall, hall.map_or_else(|| desk.text("app-objects-no-hall"), |id| label(layout, desk, id))))
        .collect();
    order.sort_by(|(a, x), (b, y)| a.is_none().cmp(&b.is_none()).then_with(|| natural(x, y)));
    let mut rows = Vec::new();
    for (hall, name) in order {
        let Some(inside) = halls.get(&hall) else { continue };
        let node = Node::Hall(hall);
        let booths: usize = inside.pavilions.values().map(Vec::len).sum();
        rows.push(Row {
            node,
            id: hall,
            depth: 0,
            label: name,
            detail: booths.to_string(),
            open: Some(open.contains(&node)),
        });
        if open.contains(&node) {
            hall_rows(layout, desk, open, hall, inside, &mut rows);
        }
    }
    rows
}

fn hall_rows(
    layout: &Layout,
    desk: &Desk<'_>,
    open: &BTreeSet<Node>,
    hall: Option<ObjectId>,
    inside: &Contents,
    rows: &mut Vec<Row>,
) {
    for (&pavilion, booths) in &inside.pavilions {
        let name = pavilion.map_or_else(|| desk.text("app-objects-no-pavilion"), |id| label(layout, desk, id));
        group(layout, desk, open, Node::Pavilion(hall, pavilion), pavilion, name, booths, rows);
    }
    for (&kind, ids) in &inside.others {
        let name = desk.words.label("model-kind", kind.word());
        group(layout, desk, open, Node::Kind(hall, kind), None, name, ids, rows);
    }
}

#[expect(clippy::too_many_arguments, reason = "one line of a tree and where it belongs")]
fn group(
    layout: &Layout,
    desk: &Desk<'_>,
    open: &BTreeSet<Node>,
    node: Node,
    id: Option<ObjectId>,
    label_of_group: String,
    members: &[ObjectId],
    rows: &mut Vec<Row>,
) {
    let opened = open.contains(&node);
    rows.push(Row { node, id, depth: 1, label: label_of_group, detail: members.len().to_string(), open: Some(opened) });
    if opened {
        let mut named: Vec<Row> = members.iter().map(|&id| object_row(layout, desk, id, 2)).collect();
        named.sort_by(|a, b| natural(&a.label, &b.label));
        rows.append(&mut named);
    }
}

/// The objects whose label, id or exhibitors hold `search`, ignoring case.
#[must_use]
pub fn found(layout: &Layout, desk: &Desk<'_>, search: &str) -> Vec<Row> {
    let wanted = search.to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&wanted);
    let mut rows: Vec<Row> = layout
        .objects()
        .map(|object| object_row(layout, desk, object.id, 0))
        .filter(|row| holds(&row.label) || holds(&row.detail))
        .collect();
    rows.sort_by(|a, b| natural(&a.label, &b.label));
    rows
}

fn object_row(layout: &Layout, desk: &Desk<'_>, id: ObjectId, depth: u8) -> Row {
    let detail = layout.object(id).and_then(Object::booth).map(|booth| exhibitors(layout, desk, &booth.exhibitors));
    Row {
        node: Node::Object(id),
        id: Some(id),
        depth,
        label: label(layout, desk, id),
        detail: detail.unwrap_or_default(),
        open: None,
    }
}

fn exhibitors(layout: &Layout, desk: &Desk<'_>, ids: &[ObjectId]) -> String {
    let names = ids.iter().filter_map(|&id| layout.exhibitor(id)).filter_map(|exhibitor| desk.name(&exhibitor.names));
    names.collect::<Vec<_>>().join(", ")
}

fn contents(layout: &Layout) -> BTreeMap<Option<ObjectId>, Contents> {
    let mut halls: BTreeMap<Option<ObjectId>, Contents> = BTreeMap::new();
    for object in layout.objects() {
        match &object.thing {
            Thing::Hall(_) => drop(halls.entry(Some(object.id)).or_default()),
            Thing::Booth(booth) => {
                halls.entry(booth.hall).or_default().pavilions.entry(booth.pavilion).or_default().push(object.id);
            }
            _ => {
                let hall = hall_of(object);
                halls.entry(hall).or_default().others.entry(object.kind()).or_default().push(object.id);
            }
        }
    }
    halls
}

const fn hall_of(object: &Object) -> Option<ObjectId> {
    match &object.thing {
        Thing::Exit(exit) => exit.hall,
        Thing::SafetyPoint(point) => point.hall,
        Thing::Utility(utility) => utility.hall,
        Thing::Facility(facility) => facility.hall,
        Thing::Aisle(aisle) => aisle.hall,
        Thing::Booth(booth) => booth.hall,
        _ => None,
    }
}

/// What an object is called in lists.
#[must_use]
pub fn label(layout: &Layout, desk: &Desk<'_>, id: ObjectId) -> String {
    let Some(object) = layout.object(id) else { return id.to_string() };
    let named = match &object.thing {
        Thing::Booth(booth) => booth.number.clone(),
        Thing::Hall(hall) => desk.name(&hall.names).map(str::to_owned),
        Thing::Pavilion(pavilion) => desk
            .name(&pavilion.names)
            .map(str::to_owned)
            .or_else(|| Some(desk.words.label("model-theme", pavilion.theme.word()))),
        Thing::Facility(facility) => desk
            .name(&facility.names)
            .map(str::to_owned)
            .or_else(|| Some(desk.words.label("model-facility-kind", facility.kind.word()))),
        Thing::Exit(exit) => desk
            .name(&exit.names)
            .map(str::to_owned)
            .or_else(|| Some(desk.words.label("model-exit-kind", exit.kind.word()))),
        Thing::Aisle(aisle) => desk.name(&aisle.names).map(str::to_owned),
        Thing::Label(label) => desk.name(&label.text).map(str::to_owned),
        Thing::SafetyPoint(point) => Some(desk.words.label("model-safety-kind", point.kind.word())),
        Thing::Utility(utility) => Some(desk.words.label("model-utility-kind", utility.kind.word())),
        Thing::Wall(_) | Thing::Pillar(_) | Thing::Dimension(_) | Thing::Underlay(_) => None,
    };
    named.filter(|name| !name.is_empty()).unwrap_or_else(|| {
        let kind = desk.words.label("model-kind", object.kind().word());
        format!("{kind} {id}")
    })
}
