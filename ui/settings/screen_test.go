package settings

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// room is the settings in a window, over a small programme.
type room struct {
	*uitest.Host
	t      *testing.T
	screen *Screen
}

// The sections, in their order.
const (
	inProgramme = iota
	inGroups
	inActivities
	inCalls
	inMilestones
	inMentoring
	inLook
	inKeeping
	inRetention
	inAbout
)

func open(t *testing.T, records data.Records, section int) room {
	t.Helper()
	r := room{Host: uitest.New(t, records), t: t}
	r.screen = New(r.Host)
	r.Show(r.screen, screen.Location{Screen: screen.Settings})
	for range section {
		r.Press(fyne.KeyDown)
	}
	return r
}

// programme is what is stored.
func (r room) programme() data.Programme {
	r.t.Helper()
	var p data.Programme
	r.read(func(reader *store.Reader) (err error) {
		p, err = reader.Programme()
		return err
	})
	return p
}

func (r room) read(f func(*store.Reader) error) {
	r.t.Helper()
	if err := r.Store().View(f); err != nil {
		r.t.Fatal(err)
	}
}

func (r room) undo() {
	r.t.Helper()
	if _, err := r.Store().Undo(); err != nil {
		r.t.Fatal(err)
	}
}

// retype gives a field the keyboard and replaces what stands in it.
func (r room) retype(e *kit.Entry, text string) {
	r.Window().Canvas().Focus(e)
	e.SetText("")
	r.Type(text)
}

// fields are those for text in the dialog on top, else in the section.
func (r room) fields() []*kit.Entry {
	var fields []*kit.Entry
	r.Walk(func(o fyne.CanvasObject) bool {
		if e, ok := o.(*kit.Entry); ok {
			fields = append(fields, e)
		}
		return false
	})
	return fields
}

func (r room) leave() { r.Window().Canvas().Unfocus() }

func tap(o fyne.Tappable) { test.Tap(o) }

func TestTheArrowsGoThroughTheSections(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	for i, text := range []string{
		"What is the programme called?", "There is no group yet", "Add one of your own",
		"Back to the usual numbers", "Back to the usual ones", "Who could become a mentor", "Size of the text", "Check the file now", "Due to be erased", "version " + version,
	} {
		if i > 0 {
			r.Press(fyne.KeyDown)
		}
		r.WantSeen(text)
	}
}

func TestWhereTheTextIsLargeASectionIsPickedFromAField(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	r.Window().Resize(fyne.NewSize(768, 640))
	r.SetLook(kit.Light, 2)
	r.screen.Content().Refresh()
	if r.screen.list.Visible() || !r.screen.picker.Visible() {
		t.Fatal("the list leaves no room for the section")
	}
	if r.screen.Focus() != r.screen.picker {
		t.Error("the keyboard belongs to a list that is not seen")
	}
}
