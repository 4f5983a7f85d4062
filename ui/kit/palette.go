package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colour roles. Those that Fyne's own widgets use as well carry Fyne's names,
// so that a standard widget looks at home without being told; the rest are the
// app's own and mean something only under a theme of NewTheme.
const (
	ColorBackground = theme.ColorNameBackground
	ColorText       = theme.ColorNameForeground
	ColorMuted      = theme.ColorNamePlaceHolder
	ColorLine       = theme.ColorNameSeparator
	ColorAccent     = theme.ColorNamePrimary
	ColorOnAccent   = theme.ColorNameForegroundOnPrimary
	ColorAccentSoft = theme.ColorNameSelection
	ColorHover      = theme.ColorNameHover
	ColorDanger     = theme.ColorNameError
	ColorOnDanger   = theme.ColorNameForegroundOnError
	ColorFocus      = theme.ColorNameFocus

	ColorSurface fyne.ThemeColorName = "alongside.surface"
	// ColorEdge is the line round what can be typed into or pressed.
	ColorEdge    fyne.ThemeColorName = "alongside.edge"
	ColorSidebar fyne.ThemeColorName = "alongside.sidebar"
	// ColorHoverSidebar is what the pointer stands on in the sidebar.
	ColorHoverSidebar fyne.ThemeColorName = "alongside.hoverSidebar"

	// The colour of a status as text or symbol on the background.
	ColorPresent fyne.ThemeColorName = "alongside.present"
	ColorLate    fyne.ThemeColorName = "alongside.late"
	ColorExcused fyne.ThemeColorName = "alongside.excused"
	ColorAbsent  fyne.ThemeColorName = "alongside.absent"

	// The soft fill of a status.
	ColorPresentSoft fyne.ThemeColorName = "alongside.presentSoft"
	ColorLateSoft    fyne.ThemeColorName = "alongside.lateSoft"
	ColorExcusedSoft fyne.ThemeColorName = "alongside.excusedSoft"
	ColorAbsentSoft  fyne.ThemeColorName = "alongside.absentSoft"

	// Text and symbols on a soft fill: the status's own colour, but the
	// reverse of black or white in high contrast.
	ColorOnPresentSoft fyne.ThemeColorName = "alongside.onPresentSoft"
	ColorOnLateSoft    fyne.ThemeColorName = "alongside.onLateSoft"
	ColorOnExcusedSoft fyne.ThemeColorName = "alongside.onExcusedSoft"
	ColorOnAbsentSoft  fyne.ThemeColorName = "alongside.onAbsentSoft"
	ColorOnAccentSoft  fyne.ThemeColorName = "alongside.onAccentSoft"
	ColorTagSoft       fyne.ThemeColorName = "alongside.tagSoft"
	// The ground of what was looked for where it stands in a text, and the text on it.
	ColorMarker   fyne.ThemeColorName = "alongside.marker"
	ColorOnMarker fyne.ThemeColorName = "alongside.onMarker"
	// ColorChosen is the fill of what is chosen of a few.
	ColorChosen   fyne.ThemeColorName = "alongside.chosen"
	ColorOnChosen fyne.ThemeColorName = "alongside.onChosen"

	ColorBanner       fyne.ThemeColorName = "alongside.banner"
	ColorOnBanner     fyne.ThemeColorName = "alongside.onBanner"
	ColorBannerButton fyne.ThemeColorName = "alongside.bannerButton"
	ColorOnBannerBtn  fyne.ThemeColorName = "alongside.onBannerButton"
	ColorToast        fyne.ThemeColorName = "alongside.toast"
	ColorOnToast      fyne.ThemeColorName = "alongside.onToast"
	ColorToastButton  fyne.ThemeColorName = "alongside.toastButton"
	ColorOnToastBtn   fyne.ThemeColorName = "alongside.onToastButton"
	ColorChart        fyne.ThemeColorName = "alongside.chart"
	ColorHatch        fyne.ThemeColorName = "alongside.hatch"
	ColorScrim        fyne.ThemeColorName = "alongside.scrim"
	ColorPaper        fyne.ThemeColorName = "alongside.paper"
	ColorDisabled     fyne.ThemeColorName = "alongside.disabled"

	// ColorNone draws nothing.
	ColorNone fyne.ThemeColorName = "alongside.none"
)

type palette map[fyne.ThemeColorName]color.NRGBA

// base are the roles of the drawings from which a palette is made.
type base struct {
	background, surface, sidebar, line   uint32
	edge                                 uint32
	text, muted                          uint32
	accent, onAccent, accentSoft         uint32
	present, late, excused, absent       uint32
	presentSoft, lateSoft                uint32
	excusedSoft, absentSoft              uint32
	chart, hatch, bannerButton, toastBtn uint32
	disabled, onDanger, hover            uint32
	marker                               uint32
}

var palettes = map[Variant]palette{
	Light: soft(base{
		background: 0xF7F5F1, surface: 0xFFFFFF, sidebar: 0xEFECE6, line: 0xE0DBD2, edge: 0x868E90,
		text: 0x1F2A2E, muted: 0x5B686C,
		accent: 0x1F6F6B, onAccent: 0xFFFFFF, accentSoft: 0xDDECEA,
		present: 0x1E7145, presentSoft: 0xDDF0E4, late: 0x8A5A00, lateSoft: 0xFBEBCB,
		excused: 0x2F5D94, excusedSoft: 0xDFEAF7, absent: 0xA33A30, absentSoft: 0xF8E1DD,
		chart: 0xABC5C1, hatch: 0xD8D2C7, bannerButton: 0xEDF3F2, toastBtn: 0x3B474B,
		disabled: 0xA3A8A6, onDanger: 0xFFFFFF, hover: 0xEFECE6, marker: 0xF6DCA0,
	}),
	Dark: soft(base{
		background: 0x14191B, surface: 0x1C2325, sidebar: 0x242D30, line: 0x313C3F, edge: 0x7A888C,
		text: 0xE8ECEB, muted: 0x9FADB0,
		accent: 0x6CC5B9, onAccent: 0x0E1B1A, accentSoft: 0x1F3B39,
		present: 0x7FD3A0, presentSoft: 0x1C3A2A, late: 0xF0C063, lateSoft: 0x3D3117,
		excused: 0x93BCEB, excusedSoft: 0x1E3048, absent: 0xF19C92, absentSoft: 0x442521,
		chart: 0x35605B, hatch: 0x414D50, bannerButton: 0x0E1B1A, toastBtn: 0xC3C8C7,
		disabled: 0x5F6B6E, onDanger: 0x14191B, hover: 0x20282B, marker: 0x66511C,
	}),
	HighContrastLight: stark(0xFFFFFF, 0x000000),
	HighContrastDark:  stark(0x000000, 0xFFFFFF),
}

// soft makes the palette of the light and the dark theme.
func soft(b base) palette {
	p := b.roles()
	p[ColorOnPresentSoft] = rgb(b.present)
	p[ColorOnLateSoft] = rgb(b.late)
	p[ColorOnExcusedSoft] = rgb(b.excused)
	p[ColorOnAbsentSoft] = rgb(b.absent)
	p[ColorOnAccentSoft] = rgb(b.accent)
	p[ColorTagSoft] = rgb(b.accentSoft)
	p[ColorOnMarker] = rgb(b.text)
	p[ColorChosen], p[ColorOnChosen] = rgb(b.accentSoft), rgb(b.accent)
	p[ColorOnBannerBtn] = rgb(b.accent)
	p[ColorOnToastBtn] = rgb(b.background)
	return p
}

// stark makes a palette of two colours only: what the other themes tell by a
// tint is told by the reverse of the two or by a line.
func stark(back, ink uint32) palette {
	p := base{
		background: back, surface: back, sidebar: back, line: ink, edge: ink,
		text: ink, muted: ink,
		accent: ink, onAccent: back, accentSoft: back,
		present: ink, late: ink, excused: ink, absent: ink,
		presentSoft: ink, lateSoft: ink, excusedSoft: ink, absentSoft: ink,
		chart: back, hatch: ink, bannerButton: back, toastBtn: back,
		disabled: 0x808080, onDanger: back, hover: back, marker: ink,
	}.roles()
	for _, on := range []fyne.ThemeColorName{
		ColorOnPresentSoft, ColorOnLateSoft, ColorOnExcusedSoft, ColorOnAbsentSoft, ColorOnMarker,
	} {
		p[on] = rgb(back)
	}
	p[ColorOnAccentSoft] = rgb(ink)
	p[ColorChosen], p[ColorOnChosen] = rgb(ink), rgb(back)
	p[ColorTagSoft], p[ColorHoverSidebar] = rgb(back), rgb(back)
	p[ColorOnBannerBtn] = rgb(ink)
	p[ColorOnToastBtn] = rgb(ink)
	return p
}

// roles fills in the roles that mean the same in every theme.
func (b base) roles() palette {
	p := palette{
		ColorBackground: rgb(b.background), ColorSurface: rgb(b.surface),
		ColorSidebar: rgb(b.sidebar), ColorLine: rgb(b.line), ColorEdge: rgb(b.edge),
		ColorText: rgb(b.text), ColorMuted: rgb(b.muted),
		ColorAccent: rgb(b.accent), ColorOnAccent: rgb(b.onAccent), ColorAccentSoft: rgb(b.accentSoft),
		ColorPresent: rgb(b.present), ColorPresentSoft: rgb(b.presentSoft),
		ColorLate: rgb(b.late), ColorLateSoft: rgb(b.lateSoft),
		ColorExcused: rgb(b.excused), ColorExcusedSoft: rgb(b.excusedSoft),
		ColorAbsent: rgb(b.absent), ColorAbsentSoft: rgb(b.absentSoft),
		ColorBanner: rgb(b.accent), ColorOnBanner: rgb(b.onAccent), ColorBannerButton: rgb(b.bannerButton),
		ColorToast: rgb(b.text), ColorOnToast: rgb(b.background), ColorToastButton: rgb(b.toastBtn),
		ColorChart: rgb(b.chart), ColorHatch: rgb(b.hatch), ColorMarker: rgb(b.marker),
		ColorScrim: {A: 0x66}, ColorPaper: rgb(0xFFFFFF), ColorNone: {},
		ColorHover: rgb(b.hover), ColorHoverSidebar: rgb(b.line), ColorDisabled: rgb(b.disabled),
		ColorDanger: rgb(b.absent), ColorOnDanger: rgb(b.onDanger), ColorFocus: rgb(b.accent),
	}
	p[theme.ColorNameDisabled] = rgb(b.muted) // what stands in a field is to be read
	p[theme.ColorNameButton] = rgb(b.surface)
	p[theme.ColorNameDisabledButton] = rgb(b.background)
	p[theme.ColorNameInputBackground] = rgb(b.surface)
	p[theme.ColorNameInputBorder] = color.NRGBA{} // fields have the kit's frame
	p[theme.ColorNameMenuBackground] = rgb(b.surface)
	p[theme.ColorNameOverlayBackground] = rgb(b.surface)
	p[theme.ColorNameHeaderBackground] = rgb(b.background)
	p[theme.ColorNamePressed] = rgb(b.accentSoft)
	p[theme.ColorNameHyperlink] = rgb(b.accent)
	p[theme.ColorNameScrollBar] = rgb(b.disabled)
	p[theme.ColorNameScrollBarBackground] = color.NRGBA{}
	p[theme.ColorNameShadow] = color.NRGBA{A: 0x1C}
	p[theme.ColorNameSuccess] = rgb(b.present)
	p[theme.ColorNameWarning] = rgb(b.late)
	p[theme.ColorNameForegroundOnSuccess] = rgb(b.onAccent)
	p[theme.ColorNameForegroundOnWarning] = rgb(b.onAccent)
	return p
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}
