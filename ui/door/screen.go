package door

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

const (
	columnWidth float32 = 640
	// thanksTime is how long somebody reads that they are ticked, and may say
	// that it was a slip.
	thanksTime = 6 * time.Second
	// idleTime is how long what somebody typed and left stays on show.
	idleTime = 20 * time.Second
)

// Screen is the door of one meeting.
type Screen struct {
	host    screen.Host
	meeting data.ID
	guests  *guests // nil where they could not be read

	content fyne.CanvasObject
	group   *kit.Text
	ask     *kit.Text
	field   *kit.SearchField
	answer  *fyne.Container // below the field

	choices []choice
	chosen  int    // by ↑ and ↓, or -1
	stop    func() // keeps what waits for its time from being done
}

// New returns the door of the meeting, to be handed over.
func New(h screen.Host, meeting data.ID) *Screen {
	s := &Screen{host: h, meeting: meeting, chosen: -1, stop: func() {}}
	s.group = kit.Muted("").Ellipsis()
	s.ask = kit.Section("")
	s.field = kit.NewSearchField("").Large()
	s.field.OnChanged = func(string) { s.typed() }
	s.field.OnSubmitted = func(string) { s.enter() }
	s.field.OnKey = s.key
	s.answer = kit.VStack(kit.Gap8)
	welcome := kit.VStack(0, kit.PageTitle(lang.L("Welcome")), s.group)
	s.content = kit.CentredAtMost(columnWidth, kit.Page(kit.Gap16,
		kit.VStack(kit.Gap16, welcome, kit.VStack(kit.Gap8, s.ask, s.field)),
		kit.Scroll(s.answer), nil))
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable { return s.field.Focusable() }

// Show implements screen.Screen. The place is always this door.
func (s *Screen) Show(screen.Location) {
	s.read()
	s.clear()
}

// Refresh implements screen.Screen. Marks are read when somebody ticks
// themselves, and never shown.
func (s *Screen) Refresh(c store.Change) {
	if c.What&^store.MarksChanged != 0 {
		s.read()
	}
}

func (s *Screen) read() {
	if !s.host.Read(func(r *store.Reader) (err error) {
		s.guests, err = readGuests(r, s.meeting)
		return err
	}) {
		return
	}
	s.group.SetText(words.Drawn(s.guests.group.NameOf(s.guests.meeting)))
	s.ask.SetText(lang.L("Type your first name"))
	if s.guests.codes {
		s.ask.SetText(lang.L("Type your code"))
	}
}

// later does something after a while, in place of whatever was waiting.
func (s *Screen) later(after time.Duration, do func()) {
	s.stop()
	s.stop = s.host.After(after, do)
}

// clear makes the screen ready for the next person.
func (s *Screen) clear() {
	s.field.SetText("")
	s.typed()
}

// key lets ↑ and ↓ choose a name and Escape begin again.
func (s *Screen) key(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyDown:
		s.choose(s.chosen + 1)
	case fyne.KeyUp:
		s.choose(s.chosen - 1)
	case fyne.KeyEscape:
		s.clear()
	default:
		return false
	}
	return true
}

// enter takes the name that was chosen, or the only one there is. Of several,
// nobody is ticked because they stand first.
func (s *Screen) enter() {
	switch {
	case s.chosen >= 0:
		s.choices[s.chosen].take()
	case len(s.choices) == 1 && !s.choices[0].isNew:
		s.choices[0].take()
	}
}
