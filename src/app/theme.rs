//! Colours, spacing and text sizes of the window, light and dark.

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Visuals, vec2};

use super::fonts;

/// Height of a row in lists and menus, in points.
pub const ROW: f32 = 28.0;
/// Size of body text in points.
pub const BODY: f32 = 13.0;
/// Size of headings in points.
pub const HEADING: f32 = 15.0;
/// Size of small print in points.
pub const SMALL: f32 = 11.5;
/// The accent, in either theme.
pub const ACCENT: Color32 = Color32::from_rgb(0x25, 0x63, 0xeb);
/// Guides and snap marks.
pub const GUIDE: Color32 = Color32::from_rgb(0xc1, 0x15, 0x74);
/// Errors.
pub const ERROR: Color32 = Color32::from_rgb(0xd9, 0x2d, 0x20);
/// Warnings.
pub const WARNING: Color32 = Color32::from_rgb(0xb5, 0x47, 0x08);
/// Remarks.
pub const INFO: Color32 = Color32::from_rgb(0x17, 0x5c, 0xd3);

/// The colours that are ours rather than egui's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Whether the theme is the dark one.
    pub dark: bool,
    /// Round the plan.
    pub canvas: Color32,
    /// The plan's own ground.
    pub paper: Color32,
    /// Panels and bars.
    pub panel: Color32,
    /// Fields and lists inside panels.
    pub field: Color32,
    /// Lines between things.
    pub line: Color32,
    /// Text.
    pub text: Color32,
    /// Text of less weight.
    pub muted: Color32,
    /// Accent, readable on panels.
    pub accent: Color32,
    /// What lies under the pointer.
    pub hover: Color32,
    /// What is chosen in a list.
    pub chosen: Color32,
}

const LIGHT: Palette = Palette {
    dark: false,
    canvas: Color32::from_rgb(0xee, 0xf0, 0xf3),
    paper: Color32::WHITE,
    panel: Color32::from_rgb(0xf8, 0xf9, 0xfb),
    field: Color32::WHITE,
    line: Color32::from_rgb(0xdf, 0xe3, 0xe8),
    text: Color32::from_rgb(0x1b, 0x1f, 0x24),
    muted: Color32::from_rgb(0x6b, 0x74, 0x80),
    accent: ACCENT,
    hover: Color32::from_rgb(0xec, 0xef, 0xf4),
    chosen: Color32::from_rgb(0xdb, 0xe7, 0xfe),
};

const DARK: Palette = Palette {
    dark: true,
    canvas: Color32::from_rgb(0x15, 0x18, 0x1c),
    paper: Color32::from_rgb(0x23, 0x27, 0x2e),
    panel: Color32::from_rgb(0x1e, 0x22, 0x28),
    field: Color32::from_rgb(0x15, 0x18, 0x1c),
    line: Color32::from_rgb(0x35, 0x3b, 0x44),
    text: Color32::from_rgb(0xe6, 0xe9, 0xed),
    muted: Color32::from_rgb(0x9a, 0xa4, 0xb1),
    accent: Color32::from_rgb(0x6b, 0x9b, 0xff),
    hover: Color32::from_rgb(0x2b, 0x31, 0x3a),
    chosen: Color32::from_rgb(0x24, 0x3a, 0x66),
};

impl Palette {
    /// The palette of a theme.
    #[must_use]
    pub const fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }
}

/// Sets both themes of a context.
pub fn install(ctx: &egui::Context) {
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme, Palette::of(theme)));
    }
}

fn style(theme: Theme, palette: &Palette) -> Style {
    let mut style = Style { visuals: visuals(theme, palette), ..Style::default() };
    let plain = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Body, plain(BODY)),
        (TextStyle::Button, plain(BODY)),
        (TextStyle::Small, plain(SMALL)),
        (TextStyle::Monospace, plain(BODY)),
        (TextStyle::Heading, FontId::new(HEADING, fonts::bold())),
    ]
    .into();
    style.spacing.item_spacing = vec2(8.0, 4.0);
    style.spacing.button_padding = vec2(10.0, 4.0);
    style.spacing.interact_size = vec2(24.0, 26.0);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.window_margin = Margin::same(16);
    style.spacing.indent = 16.0;
    style.spacing.tooltip_width = 360.0;
    style.spacing.combo_height = 320.0;
    style.spacing.scroll.floating = false;
    style.spacing.scroll.bar_width = 8.0;
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = false;
    style.animation_time = 0.08;
    style
}

fn visuals(theme: Theme, palette: &Palette) -> Visuals {
    let mut visuals = theme.default_visuals();
    let radius = CornerRadius::same(6);
    let line = Stroke::new(1.0, palette.line);
    visuals.panel_fill = palette.panel;
    visuals.window_fill = palette.panel;
    visuals.window_stroke = line;
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.window_shadow = shadow(24, palette);
    visuals.popup_shadow = shadow(14, palette);
    visuals.extreme_bg_color = palette.field;
    visuals.faint_bg_color = palette.hover;
    visuals.weak_text_color = Some(palette.muted);
    visuals.hyperlink_color = palette.accent;
    visuals.error_fg_color = if palette.dark { Color32::from_rgb(0xff, 0x7b, 0x72) } else { ERROR };
    visuals.warn_fg_color = if palette.dark { Color32::from_rgb(0xf0, 0xa0, 0x50) } else { WARNING };
    visuals.selection.bg_fill = palette.chosen;
    visuals.selection.stroke = Stroke::new(1.0, palette.text);
    visuals.interact_cursor = None;
    let widgets = &mut visuals.widgets;
    for state in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.corner_radius = radius;
        state.expansion = 0.0;
        state.fg_stroke = Stroke::new(1.0, palette.text);
        state.bg_stroke = line;
    }
    widgets.noninteractive.bg_fill = palette.panel;
    widgets.inactive.bg_fill = palette.field;
    widgets.inactive.weak_bg_fill = palette.field;
    widgets.hovered.bg_fill = palette.hover;
    widgets.hovered.weak_bg_fill = palette.hover;
    widgets.active.bg_fill = palette.chosen;
    widgets.active.weak_bg_fill = palette.chosen;
    widgets.active.bg_stroke = Stroke::new(1.0, palette.accent);
    widgets.open.bg_fill = palette.hover;
    widgets.open.weak_bg_fill = palette.hover;
    visuals
}

const fn shadow(blur: u8, palette: &Palette) -> Shadow {
    let alpha = if palette.dark { 120 } else { 36 };
    Shadow { offset: [0, 4], blur, spread: 0, color: Color32::from_black_alpha(alpha) }
}
