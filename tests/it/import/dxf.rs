//! Drawings written by the tests, as the group codes of DXF.

/// A drawing in the making: header, tables, blocks and entities, each as text.
#[derive(Default)]
pub struct Dxf {
    version: &'static str,
    header: String,
    layers: String,
    blocks: String,
    entities: String,
}

/// Group codes and their values, two lines each.
pub fn codes(pairs: &[(i32, &str)]) -> String {
    pairs.iter().map(|(code, value)| format!("{code}\n{value}\n")).collect()
}

/// A line on a layer, in whole units.
pub fn line(layer: &str, from: (f64, f64), to: (f64, f64)) -> String {
    let [x, y, u, v] = [from.0, from.1, to.0, to.1].map(|it| it.to_string());
    codes(&[(0, "LINE"), (8, layer), (10, &x), (20, &y), (11, &u), (21, &v)])
}

/// A closed light polyline through these corners.
pub fn ring(layer: &str, corners: &[(f64, f64)]) -> String {
    let corners_written: String = corners.iter().map(|(x, y)| format!("10\n{x}\n20\n{y}\n")).collect();
    let count = corners.len().to_string();
    let head = [(0, "LWPOLYLINE"), (8, layer), (100, "AcDbPolyline"), (90, &count), (70, "1")];
    codes(&head) + &corners_written
}

/// A text of one line that begins at a place.
pub fn text(layer: &str, at: (f64, f64), height: f64, words: &str) -> String {
    let [x, y, height] = [at.0, at.1, height].map(|it| it.to_string());
    codes(&[(0, "TEXT"), (8, layer), (10, &x), (20, &y), (40, &height), (1, words)])
}

/// An insertion with more codes than its name and place.
pub fn insert(layer: &str, block: &str, at: (f64, f64), more: &[(i32, &str)]) -> String {
    let [x, y] = [at.0, at.1].map(|it| it.to_string());
    codes(&[(0, "INSERT"), (8, layer), (2, block), (10, &x), (20, &y)]) + &codes(more)
}

impl Dxf {
    /// A drawing of AutoCAD 2010.
    pub fn new() -> Self {
        Self { version: "AC1024", ..Self::default() }
    }

    pub fn version(mut self, version: &'static str) -> Self {
        self.version = version;
        self
    }

    pub fn header(mut self, name: &str, code: i32, value: &str) -> Self {
        self.header += &codes(&[(9, name), (code, value)]);
        self
    }

    /// A layer with its flags (1 frozen, 4 locked) and its colour, negative where it is off.
    pub fn layer(mut self, name: &str, flags: i32, colour: i32) -> Self {
        let (flags, colour) = (flags.to_string(), colour.to_string());
        self.layers += &codes(&[(0, "LAYER"), (2, name), (70, &flags), (62, &colour), (6, "CONTINUOUS")]);
        self
    }

    pub fn block(mut self, name: &str, base: (f64, f64), flags: i32, entities: &str) -> Self {
        let [x, y] = [base.0, base.1].map(|it| it.to_string());
        let flags = flags.to_string();
        self.blocks += &codes(&[(0, "BLOCK"), (8, "0"), (2, name), (70, &flags), (10, &x), (20, &y)]);
        self.blocks += entities;
        self.blocks += &codes(&[(0, "ENDBLK"), (8, "0")]);
        self
    }

    pub fn with(mut self, entity: String) -> Self {
        self.entities += &entity;
        self
    }

    /// The whole file as text.
    pub fn text(&self) -> String {
        let mut file = codes(&[(0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, self.version)]);
        file += &self.header;
        file += &codes(&[(0, "ENDSEC"), (0, "SECTION"), (2, "TABLES"), (0, "TABLE"), (2, "LAYER"), (70, "9")]);
        file += &self.layers;
        file += &codes(&[(0, "ENDTAB"), (0, "ENDSEC"), (0, "SECTION"), (2, "BLOCKS")]);
        file += &self.blocks;
        file += &codes(&[(0, "ENDSEC"), (0, "SECTION"), (2, "ENTITIES")]);
        file += &self.entities;
        file + &codes(&[(0, "ENDSEC"), (0, "EOF")])
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.text().into_bytes()
    }
}

/// The same drawing as binary DXF, of R13 or later.
pub fn binary(text: &str) -> Vec<u8> {
    let mut bytes = b"AutoCAD Binary DXF\r\n\x1a\0".to_vec();
    let lines: Vec<&str> = text.lines().collect();
    for pair in lines.chunks(2) {
        let (code, value) = (pair[0].trim().parse::<i16>().unwrap(), pair[1].trim());
        bytes.extend(code.to_le_bytes());
        match code {
            10..=59 | 140..=147 | 210..=239 => bytes.extend(value.parse::<f64>().unwrap().to_le_bytes()),
            60..=79 | 170..=175 => bytes.extend(value.parse::<i16>().unwrap().to_le_bytes()),
            90..=99 => bytes.extend(value.parse::<i32>().unwrap().to_le_bytes()),
            _ => bytes.extend(value.bytes().chain([0])),
        }
    }
    bytes
}
