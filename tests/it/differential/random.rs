//! Random plans with every kind of object, the same for the same seed.

use hallplan::geometry::{Angle, Circle, Outline, Place, Point, Polygon, Rectangle, Size};
use hallplan::model::*;

/// Numbers, and what is made of them.
pub struct Random(hallplan::generate::Random);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(hallplan::generate::Random::new(seed))
    }

    pub fn next(&mut self) -> u64 {
        self.0.draw()
    }

    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    pub fn between(&mut self, least: i32, most: i32) -> i32 {
        least + self.below((most - least) as usize) as i32
    }

    /// Places on a half-metre grid, so that things often touch exactly.
    pub fn point(&mut self) -> Point {
        Point::new(self.between(0, 80) * 500, self.between(0, 60) * 500)
    }

    pub fn place(&mut self) -> Place {
        self.point().place()
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn maybe<T>(&mut self, value: Option<T>) -> Option<T> {
        value.filter(|_| self.below(3) > 0)
    }

    fn rectangle(&mut self) -> Rectangle {
        let angle = if self.below(4) == 0 { Angle::from_thousandths(self.between(0, 360_000)) } else { Angle::ZERO };
        let size = Size::new(self.between(1, 8) * 500, self.between(1, 8) * 500);
        Rectangle { corner: self.point(), size, angle }
    }

    /// A box, or an L.
    fn polygon(&mut self, scale: i32) -> Polygon {
        let Point { x, y } = self.point();
        let (w, d) = (self.between(2, 8) * scale, self.between(2, 8) * scale);
        let corners = if self.below(2) == 0 {
            vec![(0, 0), (w, 0), (w, d), (0, d)]
        } else {
            vec![(0, 0), (w, 0), (w, d / 2), (w / 2, d / 2), (w / 2, d), (0, d)]
        };
        Polygon::new(corners.into_iter().map(|(dx, dy)| Point::new(x + dx, y + dy)).collect()).unwrap()
    }

    fn id_of(&mut self, layout: &Layout, kind: Kind) -> Option<ObjectId> {
        let ids: Vec<ObjectId> = layout.of_kind(kind).map(|object| object.id).collect();
        if ids.is_empty() { None } else { Some(ids[self.below(ids.len())]) }
    }

    pub fn layout(&mut self) -> Layout {
        let mut layout = Layout::default();
        // All rules at once take their time: every fourth plan.
        let strict = self.below(4) == 0;
        if strict {
            layout.insert(Record::Settings(Box::new(every_rule())));
        }
        for name in ["e1", "e2", "e3"] {
            layout.insert(Record::Exhibitor(Exhibitor { sector: Some("Cars".to_owned()), ..exhibitor(name) }));
        }
        for i in 0..40 {
            let thing = self.thing(&layout);
            layout.insert(Record::Object(Object::new(format!("o{i}").parse().unwrap(), thing)));
        }
        if strict {
            self.ways_out(&mut layout);
        }
        layout
    }

    /// A hall with three openings, by chance alone hardly two name the same hall; two more on its edge, and an alley between
    /// two booths that ends at its wall.
    fn ways_out(&mut self, layout: &mut Layout) {
        let mut add = |name: &str, thing| layout.insert(Record::Object(Object::new(name.parse().unwrap(), thing)));
        let hall = "wh".parse().unwrap();
        let thing = self.hall();
        let corner = thing.outline.corners()[0];
        add("wh", Thing::Hall(Hall { ground: Ground::Indoor, ..thing }));
        for name in ["w1", "w2", "w3"] {
            add(name, Thing::Exit(self.exit(Some(hall))));
        }
        let at = |x: i32, y: i32| Point::new(corner.x + x, corner.y + y);
        for (name, x) in [("w4", 0), ("w5", 9_000)] {
            let (from, to) = (at(x, 0), at(x + 2_000, 0));
            add(name, Thing::Exit(Exit { from, to, ..self.exit(Some(hall)) }));
        }
        for (name, y) in [("w6", 4_000), ("w7", 7_000)] {
            let outline = Outline::Rectangle(Rectangle::new(at(0, y), Size::new(5_000, 1_000)));
            add(name, Thing::Booth(Booth::new(outline)));
        }
    }

    fn hall(&mut self) -> Hall {
        Hall {
            names: Names::zh_en("馆", "Hall"),
            ground: self.one_of(Ground::ALL),
            ceiling_height: (self.below(2) == 0).then_some(5_000),
            floor_load: (self.below(2) == 0).then_some(2_000),
            closed: self.below(3) == 0,
            ..Hall::new(self.polygon(6_000))
        }
    }

    fn exit(&mut self, hall: Option<ObjectId>) -> Exit {
        let from = self.point();
        let to = Point::new(from.x + 3_000, from.y);
        Exit { names: Names::default(), from, to, kind: self.one_of(ExitKind::ALL), clear_width: None, hall }
    }

    fn anchor(&mut self, layout: &Layout) -> Anchor {
        let held = self.below(2) == 0;
        match self.id_of(layout, Kind::Booth).filter(|_| held) {
            Some(booth) if self.below(3) == 0 => Anchor::Centre(booth),
            Some(booth) => Anchor::Corner(booth, self.between(0, 4) as u16),
            None => Anchor::Point(self.point()),
        }
    }

    fn dimension(&mut self, layout: &Layout) -> Thing {
        let (from, via, to) = (self.anchor(layout), self.anchor(layout), self.anchor(layout));
        let dimension = Dimension { kind: self.one_of(DimensionKind::ALL), from, via: vec![via], to, offset: 500 };
        if dimension.is_whole() {
            return Thing::Dimension(dimension);
        }
        let far = |x, y| Anchor::Point(Point::new(x, y));
        Thing::Dimension(Dimension::aligned(far(-1, -1), far(-900, -1), 500))
    }

    fn maybe_anchor(&mut self, layout: &Layout) -> Option<Anchor> {
        (self.below(2) == 0).then(|| self.anchor(layout))
    }

    fn booth(&mut self, layout: &Layout) -> Booth {
        let outline = if self.below(4) == 0 {
            Outline::Polygon(self.polygon(1_000))
        } else {
            Outline::Rectangle(self.rectangle())
        };
        let wide = if self.below(8) == 0 { "Ａ" } else { "A" };
        let number = Some(format!("{wide}{}", self.below(12)));
        let hall = self.id_of(layout, Kind::Hall);
        let pavilion = self.id_of(layout, Kind::Pavilion);
        Booth {
            number: self.maybe(number),
            height: (self.below(2) == 0).then(|| self.between(3, 12) * 500),
            load: (self.below(2) == 0).then(|| self.between(2, 9) * 500),
            hung_at: (self.below(3) == 0).then(|| self.between(4, 8) * 500),
            open_front: (self.below(3) == 0).then(|| self.between(3, 9) * 10),
            traits: self.traits(),
            services: self.services(),
            status: self.one_of(Status::ALL),
            exhibitors: if self.below(3) == 0 { vec![self.exhibitor_id()] } else { Vec::new() },
            hall: self.maybe(hall),
            pavilion: self.maybe(pavilion),
            ..Booth::new(outline)
        }
    }

    fn exhibitor_id(&mut self) -> ObjectId {
        self.one_of(&["e1", "e2", "e3"]).parse().unwrap()
    }

    /// One of the exhibitors with another line of business.
    pub fn exhibitor(&mut self) -> Exhibitor {
        let sector = self.one_of(&["Cars", "cars ", "Tea"]).to_owned();
        Exhibitor { sector: self.maybe(Some(sector)), ..exhibitor(&self.exhibitor_id().to_string()) }
    }

    fn services(&mut self) -> Vec<Service> {
        let mut one = || Service { kind: self.one_of(UtilityKind::ALL), amount: self.between(0, 6) * 1_000 };
        let all = [one(), one()];
        let count = self.below(3);
        all.into_iter().take(count).collect()
    }

    fn traits(&mut self) -> Vec<BoothTrait> {
        BoothTrait::ALL.iter().copied().filter(|_| self.below(4) == 0).collect()
    }

    /// Any kind of thing; booths most often.
    pub fn thing(&mut self, layout: &Layout) -> Thing {
        let hall = self.id_of(layout, Kind::Hall);
        let hall = self.maybe(hall);
        let kind = if self.below(2) == 0 { Kind::Booth } else { self.one_of(Kind::ALL) };
        match kind {
            Kind::Booth => Thing::Booth(self.booth(layout)),
            Kind::Hall => Thing::Hall(self.hall()),
            Kind::Wall => Thing::Wall(Wall { line: vec![self.point(), self.point()], thickness: 200 }),
            Kind::Pillar if self.below(2) == 0 => {
                Thing::Pillar(Pillar { outline: Outline::Circle(Circle { centre: self.point(), radius: 400 }) })
            }
            Kind::Pillar => Thing::Pillar(Pillar { outline: Outline::Rectangle(self.rectangle()) }),
            Kind::Exit => Thing::Exit(self.exit(hall)),
            Kind::SafetyPoint => Thing::SafetyPoint(SafetyPoint {
                at: self.point(),
                kind: self.one_of(SafetyKind::ALL),
                clear_radius: (self.below(4) == 0).then(|| self.between(0, 6) * 500),
                hall,
            }),
            Kind::Utility => {
                let capacity = (self.below(3) > 0).then(|| self.between(0, 6) * 1_000);
                Thing::Utility(Utility { at: self.point(), kind: self.one_of(UtilityKind::ALL), capacity, hall })
            }
            Kind::Pavilion => Thing::Pavilion(Pavilion {
                theme: self.one_of(Theme::ALL),
                names: Names::default(),
                colour: None,
                premium: None,
                outlines: (0..1 + self.below(2)).map(|_| self.polygon(3_000)).collect(),
            }),
            Kind::Aisle => {
                let outline = self.polygon(2_000);
                let class = if self.below(3) == 0 { AisleClass::Service } else { AisleClass::Main };
                Thing::Aisle(Aisle { outline, names: Names::default(), class, hall })
            }
            Kind::Facility => Thing::Facility(Facility {
                outline: Outline::Rectangle(self.rectangle()),
                kind: self.one_of(FacilityKind::ALL),
                names: Names::default(),
                hall,
            }),
            Kind::Label => Thing::Label(Label {
                at: self.point(),
                text: Names::zh_en("字", "text"),
                height: 500,
                angle: Angle::ZERO,
                leader: self.maybe_anchor(layout),
            }),
            Kind::Dimension => self.dimension(layout),
            Kind::Underlay => Thing::Underlay(Underlay {
                crop: None,
                picture: Picture::Linked { path: "plan.png".to_owned(), hash: String::new(), page: None },
                frame: self.rectangle(),
                opacity: 50,
                calibration: None,
            }),
        }
    }
}

/// Settings under which every rule asks for something.
pub fn every_rule() -> Settings {
    // As the writer has it: without blanks.
    let text: serde_json::Value = serde_json::from_str(include_str!("every_rule.json")).unwrap();
    let text = Some(Extra(text.to_string().into()));
    Settings { profile: Profile { text, ..Profile::shipped("every") }, ..Settings::default() }
}

fn exhibitor(id: &str) -> Exhibitor {
    Exhibitor::new(id.parse().unwrap(), Names::zh_en("参展商", "Exhibitor"))
}
