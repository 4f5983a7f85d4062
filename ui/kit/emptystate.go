package kit

import "fyne.io/fyne/v2"

// NewEmptyState says what goes on an empty screen and offers the first step.
// An empty actionLabel offers none.
func NewEmptyState(title, text, actionLabel string, action func()) *fyne.Container {
	words := VStack(Gap8, Section(title), MutedParagraph(text))
	if actionLabel != "" {
		words.Add(Gap(Gap8))
		words.Add(Leading(NewButton(actionLabel, Primary, action)))
	}
	return Inset(Gap24, 0, Gap24, 0, AtMost(520, words))
}
