package kit

import "fyne.io/fyne/v2"

// NewEmptyState says what goes on an empty screen and offers the first step, or
// with nil none.
func NewEmptyState(title, text string, first *Button) *fyne.Container {
	words := VStack(Gap8, Section(title), MutedParagraph(text))
	if first != nil {
		words.Add(Gap(Gap8))
		words.Add(Leading(first))
	}
	return Inset(Gap24, 0, Gap24, 0, AtMost(520, words))
}
