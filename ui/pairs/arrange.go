package pairs

import (
	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// large reports whether the text is so large that things stand under one
// another that else are side by side.
func large() bool {
	const from = 1.3
	return kit.TextScale() > from
}

// beside sets who somebody is beside what is said of them, from the top, or
// above it where the text is large.
func beside(who, said fyne.CanvasObject) fyne.CanvasObject {
	if large() {
		return kit.VStack(kit.Gap4, who, said)
	}
	return kit.TopColumns(kit.Gap24, []kit.Column{kit.Share(2), kit.Share(5)}, who, said)
}

// actionRow sets what can be done at the right of what is said, or below it
// where the text is large.
func actionRow(said, action fyne.CanvasObject) fyne.CanvasObject {
	if large() {
		return kit.VStack(kit.Gap8, said, kit.Leading(action))
	}
	return kit.HStack(kit.Gap16, kit.Grow(said), action)
}
