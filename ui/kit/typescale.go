package kit

import "fyne.io/fyne/v2"

// textRole is one line of the type scale: size and line height at 100 %.
type textRole struct {
	size, line float32
	style      fyne.TextStyle
	color      fyne.ThemeColorName
	figures    bool // all of one width, so that a count does not jump
}

var (
	roleDisplay   = textRole{36, 44, styleBold, ColorText, false}
	rolePageTitle = textRole{28, 36, styleBold, ColorText, false}
	roleSection   = textRole{20, 28, styleBold, ColorText, false}
	roleRowName   = textRole{20, 26, styleSemiBold, ColorText, false}
	roleItemName  = textRole{16, 24, styleSemiBold, ColorText, false}
	roleBody      = textRole{16, 24, styleRegular, ColorText, false}
	roleMuted     = textRole{16, 24, styleRegular, ColorMuted, false}
	roleCaption   = textRole{14, 20, styleRegular, ColorMuted, false}
	rolePiece     = textRole{14, 17, styleRegular, ColorMuted, false}
	roleLabel     = textRole{14, 20, styleSemiBold, ColorMuted, false}
	roleFigure56  = textRole{56, 68, styleBold, ColorText, true}
	roleFigure32  = textRole{32, 40, styleBold, ColorText, true}
	roleFigure28  = textRole{28, 36, styleBold, ColorText, false}
)

// Display is the name of the app on the first screen, 36 bold.
func Display(text string) *Text { return newRoleText(roleDisplay, text) }

// PageTitle heads a screen, 28 bold, or 20 where a long name has no room else.
func PageTitle(text string) *Text {
	t := newRoleText(rolePageTitle, text).Ellipsis()
	t.least = roleSection.size
	return t
}

// Section heads a part of a screen, 20 bold.
func Section(text string) *Text { return newRoleText(roleSection, text).Ellipsis() }

// RowName is a person's name in the register, 20 semibold, cut where it is too
// long.
func RowName(text string) *Text { return newRoleText(roleRowName, text).Ellipsis() }

// ItemName is a name in other lists, 16 semibold, cut where it is too long.
func ItemName(text string) *Text { return newRoleText(roleItemName, text).Ellipsis() }

// Body is a line of plain text, 16.
func Body(text string) *Text { return newRoleText(roleBody, text) }

// Muted is a line of plain text in the muted colour, 16.
func Muted(text string) *Text { return newRoleText(roleMuted, text) }

// Caption is a hint or a caption, 14 muted.
func Caption(text string) *Text { return newRoleText(roleCaption, text) }

// Label names a group of things or a column, 14 semibold muted.
func Label(text string) *Text { return newRoleText(roleLabel, text) }

// FigureSize is the size of a big number.
type FigureSize int

// The sizes of big numbers: 56, 32 and 28 bold.
const (
	Figure56 FigureSize = iota
	Figure32
	Figure28
)

// BigFigure is a big number in a colour role.
func BigFigure(text string, size FigureSize, color fyne.ThemeColorName) *Text {
	role := [...]textRole{roleFigure56, roleFigure32, roleFigure28}[size]
	return newRoleText(role, text).Colored(color)
}
