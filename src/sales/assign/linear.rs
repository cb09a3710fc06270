//! The linear part, solved exactly: everybody gets a different column, and the sum of the points is greatest.

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

/// What no sum of points makes up for.
const NEVER: i64 = -1_000_000_000;

/// The greatest sum of points where each row takes at most one column and each column is taken at most once, and the column
/// of each row. Rows may go without, for no points; `None` marks a pair that is not allowed.
pub(super) fn best(points: &[Vec<Option<i64>>], columns: usize) -> (i64, Vec<Option<usize>>) {
    if points.is_empty() {
        return (0, Vec::new());
    }
    // Behind the columns, one more for each row to stay without.
    let rows = points.iter().enumerate().map(|(own, row)| {
        let given = (0..columns).map(|column| row.get(column).copied().flatten().unwrap_or(NEVER));
        given.chain((0..points.len()).map(move |spare| if spare == own { 0 } else { NEVER })).collect::<Vec<i64>>()
    });
    let Ok(weights) = Matrix::from_rows(rows) else { return (0, vec![None; points.len()]) };
    let (sum, chosen) = kuhn_munkres(&weights);
    (sum, chosen.into_iter().map(|column| Some(column).filter(|column| *column < columns)).collect())
}
