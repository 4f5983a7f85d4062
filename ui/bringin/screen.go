package bringin

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Screen is where a list is given, looked over and brought in.
type Screen struct {
	host    screen.Host
	content *fyne.Container
	start   *start
	mapping *mapping
	preview *preview
	all     *everything

	sheet   *sheet // that is looked over; nil: none is given yet
	before  bool   // what would come in is shown, and not the sheet
	working bool   // it is being read, or stored
}

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, content: kit.Stacked()}
	s.start, s.mapping, s.preview, s.all = newStart(s), newMapping(s), newPreview(s), newEverything(s)
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show implements screen.Screen: the list that is looked over, where there is one, read
// against what the programme holds now.
func (s *Screen) Show(screen.Location) {
	s.fill()
	if s.sheet != nil && s.sheet.whole == nil && !s.working {
		s.change(s.sheet.again)
	}
}

// Refresh implements screen.Screen: what the programme holds decides who is known.
func (s *Screen) Refresh(c store.Change) {
	const read = store.ProgrammeChanged | store.PeopleChanged | store.GroupsChanged | store.MembershipsChanged |
		store.MeetingsChanged | store.MarksChanged
	if s.sheet == nil || s.sheet.whole != nil || s.working || !c.Touches(read) {
		return
	}
	s.change(s.sheet.again)
}

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable {
	switch {
	case s.sheet == nil:
		return s.start.file
	case s.sheet.whole != nil:
		return s.all.bring
	case s.before:
		return s.preview.focus()
	}
	return s.mapping.focus()
}

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key {
	return []screen.Key{
		{Name: fyne.KeyI, Modifier: fyne.KeyModifierShortcutDefault, Do: s.choose},
		screen.BackKey(s.back),
	}
}

// fill shows where the list is on its way.
func (s *Screen) fill() {
	switch {
	case s.sheet == nil:
		s.before = false
		screen.Fill(s.content, s.start.content)
	case s.sheet.whole != nil:
		s.before = false
		s.all.show(s.sheet)
		screen.Fill(s.content, s.all.content)
	case s.before:
		s.preview.show(s.sheet)
		screen.Fill(s.content, s.preview.content)
	default:
		s.mapping.show(s.sheet)
		screen.Fill(s.content, s.mapping.content)
	}
}

// turn shows another part, and gives it the keyboard.
func (s *Screen) turn() {
	s.fill()
	c := s.host.Window().Canvas()
	c.Unfocus() // what had the keyboard has gone
	c.Focus(s.Focus())
}

// back goes one part back, or to where the screen was opened: the sheet is kept, as
// somebody may want to look at a page of the programme in between.
func (s *Screen) back() {
	switch {
	case s.working:
	case s.before:
		s.before = false
		s.turn()
	default:
		s.host.Back()
	}
}

// goOn shows what would come in.
func (s *Screen) goOn() {
	if s.sheet == nil || s.sheet.whole != nil || s.sheet.reading.Open() || s.working {
		return
	}
	s.before = true
	s.preview.begin()
	s.turn()
}

// choose asks for a file.
func (s *Screen) choose() {
	s.host.Chooser().OpenFile(lang.L("Bring in a spreadsheet"), lang.L("Look at it first"), endings,
		lang.L("No spreadsheets in this folder."),
		func(path string) error {
			s.TakeFile(path)
			return nil
		})
}

// endings are the files that can be a list.
var endings = []string{".csv", ".xlsx", ".ods", ".tsv", ".txt"}

// TakeFile implements screen.Taker.
func (s *Screen) TakeFile(path string) {
	s.take(filepath.Base(path), func() (*incoming.File, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close() // only read: nothing to lose
		return incoming.OpenFrom(f)
	})
}

// TakeCells implements screen.Taker.
func (s *Screen) TakeCells(text string) {
	s.take("", func() (*incoming.File, error) { return incoming.Paste(text) })
}

// paste takes what was copied.
func (s *Screen) paste() { s.TakeCells(fyne.CurrentApp().Clipboard().Content()) }

// take reads what was given, and shows it.
func (s *Screen) take(called string, open func() (*incoming.File, error)) {
	if s.working || kit.Refuse(s.host.Window(), lang.L("Bring in a spreadsheet")) {
		return
	}
	given := &sheet{called: called, today: s.host.Today(), order: screen.DateOrder(s.host)}
	of := s.host.Store()
	s.work(lang.L("Reading the sheet"), func(ctx context.Context) (*sheet, error) {
		file, err := open()
		if err != nil {
			return nil, err
		}
		given.file, given.name = file, file.Sheets[0]
		if cells, is, err := file.Whole(ctx); err != nil || is {
			if err == nil {
				given.whole, err = planWhole(ctx, of, given, cells)
			}
			return given, err
		}
		return given.open(ctx, of, tellRows(ctx))
	}, func(next *sheet) {
		s.sheet, s.before = next, false
		s.turn()
	})
}

// tellRows says how far reading has come.
func tellRows(ctx context.Context) func(done, all int) {
	return func(done, all int) {
		screen.Tell(ctx, lang.L("{{.Done}} of {{.All}}", words.With{"Done": words.Number(done), "All": words.Number(all)}))
	}
}

// work makes another sheet of what there is off the UI's goroutine. Where that fails, or
// is stopped, what there is stays.
func (s *Screen) work(title string, do func(context.Context) (*sheet, error), then func(*sheet)) {
	if s.working {
		return
	}
	s.working = true
	var next *sheet
	s.host.Work(title, func(ctx context.Context) (err error) {
		next, err = do(ctx)
		return err
	}, func(err error) {
		s.working = false
		if s.host.Fail(err) {
			then(next)
			return
		}
		s.fill() // with what is chosen as it was
	})
}

// change reads the sheet otherwise, and shows it where it stands.
func (s *Screen) change(how func(context.Context, *store.Store) (*sheet, error)) {
	of := s.host.Store()
	s.work(lang.L("Reading the sheet"), func(ctx context.Context) (*sheet, error) { return how(ctx, of) },
		func(next *sheet) {
			s.sheet = next
			s.before = s.before && !next.reading.Open()
			s.fill()
		})
}

// choices reads the sheet with other choices.
func (s *Screen) choices(c incoming.Choices) {
	now := s.sheet
	s.change(func(ctx context.Context, _ *store.Store) (*sheet, error) { return now.with(ctx, c) })
}

// bring stores what the list brings.
func (s *Screen) bring() {
	if s.sheet == nil || s.working {
		return
	}
	if b, err := s.sheet.plan.Brought(); s.host.Fail(err) {
		s.store(b)
	}
}

// store stores what comes in: one step, which can be taken back.
func (s *Screen) store(b data.Brought) {
	then := screen.Location{Screen: screen.People}
	if len(b.Marks) > 0 {
		then = screen.Location{Screen: screen.Meetings}
	}
	of := s.host.Store()
	s.working = true
	s.host.Work(lang.L("Bringing in the sheet"), func(ctx context.Context) error { return of.BringIn(ctx, b) }, func(err error) {
		s.working = false
		if s.host.Fail(err) {
			s.sheet = nil
			s.fill()
			s.host.Go(then)
		}
	})
}
