package bringin_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest"
)

// The screens as they are looked at, in every look, with a list that is really kept so.
func TestPicturesOfBringingASheetIn(t *testing.T) {
	for _, look := range uitest.Looks() {
		t.Run(look.Name, func(t *testing.T) {
			r := enter(t, thursday())
			r.Wear(look)
			r.begin()
			r.Picture("bring-in-start-" + look.Name)
			r.give("kept-by-hand.csv")
			r.Press(fyne.KeyReturn)
			r.Picture("bring-in-map-" + look.Name)
			r.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
			r.WantSeen("Before it comes in")
			r.Picture("bring-in-preview-" + look.Name)
		})
	}
}
