package screen

import (
	"errors"

	"fyne.io/fyne/v2"

	"alongside/data/store"
)

// Found reads what a page shows and reports whether there is anything to show.
// What is no longer there, because adding it was undone, is no failure that
// the user is told of.
func Found(h Host, read func(*store.Reader) error) bool {
	gone := false
	return h.Read(func(r *store.Reader) error {
		err := read(r)
		if errors.Is(err, store.NotFound) {
			gone = true
			return nil
		}
		return err
	}) && !gone
}

// Fill makes content the only thing on the stage.
func Fill(stage *fyne.Container, content fyne.CanvasObject) {
	if len(stage.Objects) == 1 && stage.Objects[0] == content {
		return
	}
	stage.Objects = []fyne.CanvasObject{content}
	stage.Refresh()
}
