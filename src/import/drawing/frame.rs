//! Where a block or a plane lies: a map of places to places.

/// `origin + x·p₀ + y·p₁ + z·p₂`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub x: [f64; 3],
    pub y: [f64; 3],
    pub z: [f64; 3],
    pub origin: [f64; 3],
}

pub(super) fn plus([ax, ay, az]: [f64; 3], [bx, by, bz]: [f64; 3]) -> [f64; 3] {
    [ax + bx, ay + by, az + bz]
}

pub(super) fn times([x, y, z]: [f64; 3], by: f64) -> [f64; 3] {
    [x * by, y * by, z * by]
}

pub(super) fn length([x, y, z]: [f64; 3]) -> f64 {
    libm::sqrt(x * x + y * y + z * z)
}

pub(super) fn cross([ax, ay, az]: [f64; 3], [bx, by, bz]: [f64; 3]) -> [f64; 3] {
    [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx]
}

/// The same direction, one long; `None` where there is none.
pub(super) fn unit(vector: [f64; 3]) -> Option<[f64; 3]> {
    let long = length(vector);
    (long.is_finite() && long > 1e-12).then(|| times(vector, 1.0 / long))
}

impl Frame {
    /// Every place stays where it is.
    pub const STILL: Self =
        Self { x: [1.0, 0.0, 0.0], y: [0.0, 1.0, 0.0], z: [0.0, 0.0, 1.0], origin: [0.0, 0.0, 0.0] };

    /// The plane that looks along `normal`, with its axes as DXF finds them (its arbitrary axis algorithm).
    pub fn looking_along(normal: [f64; 3]) -> Self {
        let Some(z) = unit(normal) else { return Self::STILL };
        let [nx, ny, _] = z;
        let near_world_z = nx.abs() < 1.0 / 64.0 && ny.abs() < 1.0 / 64.0;
        let beside = if near_world_z { cross([0.0, 1.0, 0.0], z) } else { cross([0.0, 0.0, 1.0], z) };
        let x = unit(beside).unwrap_or(Self::STILL.x);
        Self { x, y: cross(z, x), z, origin: [0.0; 3] }
    }

    /// A turn by `angle` radians within the plane, behind a stretch along the axes.
    pub fn turned(angle: f64, [sx, sy, sz]: [f64; 3]) -> Self {
        let (cos, sin) = (libm::cos(angle), libm::sin(angle));
        Self { x: [sx * cos, sx * sin, 0.0], y: [-sy * sin, sy * cos, 0.0], z: [0.0, 0.0, sz], origin: [0.0; 3] }
    }

    /// The same, with its origin moved by `by` within the frame.
    pub fn moved(self, by: [f64; 3]) -> Self {
        Self { origin: self.place(by), ..self }
    }

    /// First `inner`, then this one.
    pub fn over(self, inner: Self) -> Self {
        Self {
            x: self.vector(inner.x),
            y: self.vector(inner.y),
            z: self.vector(inner.z),
            origin: self.place(inner.origin),
        }
    }

    pub fn vector(&self, [x, y, z]: [f64; 3]) -> [f64; 3] {
        plus(plus(times(self.x, x), times(self.y, y)), times(self.z, z))
    }

    pub fn place(&self, place: [f64; 3]) -> [f64; 3] {
        plus(self.origin, self.vector(place))
    }
}

#[cfg(test)]
mod tests {
    use super::Frame;

    #[test]
    fn the_plane_that_looks_down_is_mirrored() {
        let frame = Frame::looking_along([0.0, 0.0, -1.0]);
        assert_eq!(frame.place([3.0, 2.0, 0.0]), [-3.0, 2.0, 0.0]);
        assert_eq!(Frame::looking_along([0.0, 0.0, 5.0]).place([3.0, 2.0, 1.0]), [3.0, 2.0, 1.0]);
        assert_eq!(Frame::looking_along([0.0; 3]).place([3.0, 2.0, 1.0]), [3.0, 2.0, 1.0], "no direction at all");
    }

    #[test]
    fn frames_follow_each_other_from_the_inside_out() {
        let turned = Frame::turned(std::f64::consts::FRAC_PI_2, [2.0, 1.0, 1.0]);
        let [x, y, _] = Frame::STILL.moved([10.0, 0.0, 0.0]).over(turned).place([1.0, 0.0, 0.0]);
        assert!((x - 10.0).abs() < 1e-12 && (y - 2.0).abs() < 1e-12, "{x} {y}");
    }
}
