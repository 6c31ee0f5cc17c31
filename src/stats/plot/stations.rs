//! Pictures of all stations at once: turnout against share, histograms with the grid of whole
//! percentages, the fingerprint, votes by turnout. They show shapes; shapes have many reasons.

use std::collections::{BTreeMap, BTreeSet};

use super::super::figures::StationFigures;
use super::bins::{bin, fingerprint_cells, histogram_bins};
use super::svg::{Anchor, LEFT, Labels, Page, TOP, scale};

/// Side of the square fields.
const SIDE: u64 = 600;

/// Colours of options: a palette that survives colour blindness (Okabe, Ito 2008) and grey print
/// less well, so each curve is also named at its end.
const COLOURS: [&str; 7] =
    ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"];

/// Turnout (across) against share of the option `votes` picks (up), one dot a station on a grid of
/// 0.17 %. No jitter: a dot covers another only where both are equal.
#[must_use]
pub fn turnout_by_share(
    stations: &[StationFigures<'_>],
    votes: impl Fn(&StationFigures<'_>) -> u64,
    labels: &Labels<'_>,
) -> String {
    let mut page = Page::new(SIDE + 100, SIDE + 110, labels);
    page.percent_axes(SIDE, SIDE, labels);
    let dots: BTreeSet<(usize, usize)> = stations
        .iter()
        .filter_map(|s| bin(s.issued, s.registered, SIDE).zip(bin(votes(s), s.ballots, SIDE)))
        .collect();
    let place = |(x, y): (usize, usize)| (LEFT + x as u64, TOP + SIDE - y as u64);
    page.dots(dots.into_iter().map(place), "#0072b2");
    page.finish()
}

/// Stations by part ÷ whole, in steps of 0.1 % (`steps` 1000) or 1 % (`steps` 100), with a grid
/// line at every fifth percent and whole percentages in another colour. A bar at 0 or 100 % that is
/// higher than all between is cut and its number written above.
#[must_use]
pub fn histogram(
    pairs: impl IntoIterator<Item = (u64, u64)>,
    steps: u16,
    labels: &Labels<'_>,
) -> String {
    const WIDTH: u64 = 1_000;
    const HEIGHT: u64 = 300;
    let bins = histogram_bins(pairs, steps);
    // Stations at 0 or 100 % (ships, hospitals) would flatten all others: they do not set the scale.
    let inner = bins.get(1..bins.len().saturating_sub(1)).unwrap_or_default();
    let highest = inner.iter().copied().max().filter(|h| *h > 0);
    let highest = highest.or(bins.iter().copied().max()).unwrap_or(0);
    let mut page = Page::new(WIDTH + 100, HEIGHT + 110, labels);
    for percent in (0..=100_u64).step_by(5) {
        let x = LEFT + WIDTH * percent / 100;
        page.line((x, TOP), (x, TOP + HEIGHT), "#e4e4e4");
        page.words(x, TOP + HEIGHT + 16, Anchor::Middle, &percent.to_string());
    }
    page.words(LEFT - 6, TOP + 4, Anchor::End, &highest.to_string());
    page.words(LEFT - 6, TOP + HEIGHT + 4, Anchor::End, "0");
    page.axis_names(WIDTH, HEIGHT, labels);
    let steps = u64::from(steps.max(1));
    let width = (WIDTH / steps).max(1);
    for (i, &count) in (0..).zip(&bins).filter(|(_, count)| **count > 0) {
        let height = scale(count, highest, HEIGHT).max(1);
        // Bars of whole percentages are darker: the grid the test is about.
        let fill = if i * 100 % steps == 0 { "#d55e00" } else { "#0072b2" };
        let x = LEFT + WIDTH * i / steps;
        page.rect(x, TOP + HEIGHT - height, width, height, fill);
        if count > highest {
            page.words(x, TOP - 4, Anchor::Middle, &format!("↑ {count}"));
        }
    }
    page.finish()
}

/// The fingerprint: cells of half a percent by turnout and share, the darker the more stations.
#[must_use]
pub fn fingerprint(stations: &[StationFigures<'_>], labels: &Labels<'_>) -> String {
    const CELL: u64 = 3;
    let mut page = Page::new(SIDE + 100 + CELL, SIDE + 110 + CELL, labels);
    page.percent_axes(SIDE, SIDE, labels);
    let cells = fingerprint_cells(stations);
    let fullest = cells.values().map(|c| c.stations).max().unwrap_or(0);
    let mut shades: BTreeMap<&str, Vec<(u64, u64)>> = BTreeMap::new();
    for ((x, y), cell) in cells {
        // The cell is centred on the value it stands for.
        let corner = (LEFT + CELL * x as u64 - 1, TOP + SIDE - CELL * y as u64 - 1);
        shades.entry(shade(cell.stations, fullest)).or_default().push(corner);
    }
    for (shade, corners) in shades {
        page.squares(&corners, CELL, shade);
    }
    page.finish()
}

/// Eight shades by doubling: a linear scale would show nothing but the fullest cells.
fn shade(count: u64, fullest: u64) -> &'static str {
    const SHADES: [&str; 8] =
        ["#00263f", "#003f66", "#00588d", "#0072b2", "#3a90c4", "#74aed6", "#a9cce7", "#d3e5f3"];
    let below = fullest.checked_div(count.max(1)).unwrap_or(0).max(1).ilog2() as usize;
    SHADES.get(below).copied().unwrap_or("#d3e5f3")
}

/// Votes of each option by turnout, in steps of 1 %: who gains where turnout is high. `names` are
/// the options' names, in the order of [`StationFigures::options`].
#[must_use]
pub fn share_by_turnout(
    stations: &[StationFigures<'_>],
    names: &[&str],
    labels: &Labels<'_>,
) -> String {
    const HEIGHT: u64 = 400;
    let mut curves = vec![vec![0_u64; 101]; names.len()];
    for station in stations {
        let Some(at) = bin(station.issued, station.registered, 100) else { continue };
        for (curve, votes) in curves.iter_mut().zip(station.options) {
            if let Some(sum) = curve.get_mut(at) {
                *sum = sum.saturating_add(*votes);
            }
        }
    }
    let highest = curves.iter().flatten().copied().max().unwrap_or(0);
    let mut page = Page::new(SIDE + 300, HEIGHT + 110, labels);
    for tenth in 0..=10_u64 {
        let x = LEFT + SIDE * tenth / 10;
        page.line((x, TOP), (x, TOP + HEIGHT), "#e4e4e4");
        page.words(x, TOP + HEIGHT + 16, Anchor::Middle, &(tenth * 10).to_string());
    }
    page.words(LEFT - 6, TOP + 4, Anchor::End, &highest.to_string());
    page.axis_names(SIDE, HEIGHT, labels);
    for (i, (curve, name)) in (0_u64..).zip(curves.iter().zip(names)) {
        let colour =
            COLOURS.iter().cycle().nth(usize::try_from(i).unwrap_or(0)).unwrap_or(&"#000000");
        let point = |(step, votes): (u64, &u64)| {
            (LEFT + SIDE * step / 100, TOP + HEIGHT - scale(*votes, highest, HEIGHT))
        };
        page.path(&(0..).zip(curve).map(point).collect::<Vec<_>>(), colour);
        let y = TOP + 12 + 18 * i;
        page.rect(LEFT + SIDE + 16, y - 9, 12, 10, colour);
        page.words(LEFT + SIDE + 34, y, Anchor::Start, name);
    }
    page.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::sha256;

    const LABELS: Labels<'static> =
        Labels { title: "Title", x: "turnout, %", y: "share, %", note: "indication, not proof" };

    fn stations() -> Vec<StationFigures<'static>> {
        (0..50)
            .map(|i| StationFigures {
                unit: "u",
                territory: "",
                registered: 1_000 + i,
                issued: 500 + 3 * i,
                ballots: 480 + 3 * i,
                leader: 200 + 4 * i,
                options: &[200, 150, 30],
            })
            .collect()
    }

    #[test]
    fn same_figures_same_bytes() {
        let stations = stations();
        let mut turned = stations.clone();
        turned.reverse();
        let pictures = |stations: &[StationFigures<'_>]| {
            let pairs = || stations.iter().map(|s| (s.issued, s.registered));
            [
                turnout_by_share(stations, |s| s.leader, &LABELS),
                histogram(pairs(), 1_000, &LABELS),
                histogram(pairs(), 100, &LABELS),
                fingerprint(stations, &LABELS),
                share_by_turnout(stations, &["A", "B & C", "against all"], &LABELS),
            ]
        };
        let drawn = pictures(&stations);
        assert_eq!(drawn, pictures(&turned), "the order of stations does not show");
        assert_eq!(drawn[0].matches("h0").count(), 50);
        let cells = fingerprint_cells(&stations).len();
        assert_eq!(drawn[3].matches("v3h-3z").count(), cells);
        assert_eq!(drawn[4].matches("<polyline").count(), 3);
        assert!(drawn[4].contains("B &amp; C"));
        // Bytes are part of the promise: their hashes go into books.
        let hashes: Vec<String> =
            drawn.iter().map(|d| sha256(d.as_bytes()).hex()[..16].to_owned()).collect();
        assert_eq!(
            hashes,
            [
                "6331d15dfa11fdf3",
                "8e9fe374fa0826d9",
                "eee9263be42d2c49",
                "cf9de5e10fa5b215",
                "423244cce45b8dff"
            ]
        );
    }

    #[test]
    fn nothing_to_draw() {
        assert!(histogram([], 0, &LABELS).ends_with("</svg>\n"));
        assert!(fingerprint(&[], &LABELS).ends_with("</svg>\n"));
        assert!(share_by_turnout(&stations(), &[], &LABELS).ends_with("</svg>\n"));
    }

    #[test]
    fn a_peak_at_the_edge_is_cut_and_named() {
        let pairs = || [(1, 2), (1, 2)].into_iter().chain([(1, 1); 9]);
        let svg = histogram(pairs(), 100, &LABELS);
        assert!(svg.contains("↑ 9") && svg.matches("height=\"300\"").count() == 2);
        assert!(!histogram([(1, 1); 9], 100, &LABELS).contains('↑'));
    }

    #[test]
    fn shades_double() {
        assert_eq!(shade(94, 94), "#00263f");
        assert_eq!(shade(47, 94), "#003f66");
        assert_eq!(shade(1, 1_000_000), "#d3e5f3");
    }
}
