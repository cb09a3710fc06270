//! Where a drawing comes to lie, as it is typed: `fit`, `origin`, or two places of it with those of the plan.

use crate::cli::making::point;
use crate::import::meaning::{Pair, Placing};

/// `origin`, `fit`, or `x,y:X,Y;x,y:X,Y`: places of the drawing in its own numbers, those of the plan in metres.
pub fn placing(text: &str) -> Result<Placing, String> {
    match text {
        "origin" => Ok(Placing::Origin),
        "fit" => Ok(Placing::Fit),
        _ => pair(text).filter(Pair::is_told).map(Placing::Points).ok_or_else(|| text.to_owned()),
    }
}

fn pair(text: &str) -> Option<Pair> {
    let (first, second) = text.split_once(';')?;
    let place = |text: &str| {
        let (from, to) = text.split_once(':')?;
        let (x, y) = from.split_once(',')?;
        let from: [f64; 2] = [x.trim().parse().ok()?, y.trim().parse().ok()?];
        from.iter().all(|it| it.is_finite()).then_some((from, point(to).ok()?.place()))
    };
    let ((a, to_a), (b, to_b)) = (place(first)?, place(second)?);
    Some(Pair { from: [a, b], to: [to_a, to_b], length: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Place;

    #[test]
    fn words_and_pairs_of_places_are_read() {
        assert_eq!((placing("fit"), placing("origin")), (Ok(Placing::Fit), Ok(Placing::Origin)));
        let to = [Place::new(12_500.0, 3_000.0), Place::new(-1_000.0, 0.0)];
        let pair = Pair { from: [[0.0, 1.5], [6e4, -2.0]], to, length: None };
        assert_eq!(placing("0,1.5:12.5,3;60000,-2:-1,0"), Ok(Placing::Points(pair)));
        for wrong in
            ["", "here", "0,0:1,1", "0,0:1,1;0,0:2,2", "0,0:1,1;5,5:1,1", "0,x:1,1;5,5:2,2", "0,inf:1,1;5,5:2,2"]
        {
            assert!(placing(wrong).is_err(), "{wrong}");
        }
    }
}
