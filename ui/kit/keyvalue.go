package kit

import "fyne.io/fyne/v2"

// KeyValue is a small label above what it stands for, which wraps.
func KeyValue(label, value string) fyne.CanvasObject {
	return VStack(0, Caption(label), NewParagraph(value))
}
