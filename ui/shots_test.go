package ui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/data/catalogue"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// shot is something to see in an open programme.
type shot struct {
	name   string
	title  string // must stand in the window
	show   func(*shell)
	people bool // needs somebody to show
}

var shots = []shot{
	{"today", "Today", at(screen.Today), false},
	{"register", "", at(screen.Register), false},
	{"register-typed", "Enter marks", typed("ma"), true},
	{"register-newcomer", "Add Xaveria", typed("xaveria"), true},
	{"register-close", "Close the meeting?", chord(screen.Register, fyne.KeyE), true},
	{"register-activity", "Add an activity", chord(screen.Register, fyne.KeyK), true},
	{"meetings", "Meetings", at(screen.Meetings), false},
	{"grid", "Meetings", in(screen.Meetings, screen.Grid), true},
	{"people", "People", at(screen.People), false},
	{"person", "", (*shell).showPerson, true},
	{"pairs", "Pairs", at(screen.Pairs), false},
	{"waiting", "Pairs", in(screen.Pairs, screen.Waiting), true},
	{"mentors", "Pairs", in(screen.Pairs, screen.Mentors), true},
	{"giving-back", "Pairs", in(screen.Pairs, screen.GivingBack), true},
	{"find-a-mentor", "A mentor for", (*shell).showMatch, true},
	{"pair", "", (*shell).showPair, true},
	{"documents", "Documents", at(screen.Documents), false},
	{"settings", "Settings", at(screen.Settings), false},
	{"audit-trail", "Audit trail", in(screen.Settings, screen.AuditTrail), false},
	{"restore", "Restore a backup", at(screen.Restore), false},
	{"notes", "Search the notes", at(screen.Notes), false},
}

// look is how the window is while everything is shown once.
type look struct {
	name    string
	variant kit.Variant
	scale   float32
	size    fyne.Size
}

var (
	small = fyne.NewSize(1024, 640)
	large = fyne.NewSize(1440, 900)
	hard  = look{"contrast-small", kit.HighContrastLight, 1, small}
)

// looks are those that people want to see, or the hardest one alone when
// nobody looks.
func looks() []look {
	if os.Getenv(uitest.PicturesFolder) == "" {
		return []look{hard}
	}
	return []look{
		{"light-small", kit.Light, 1, small},
		{"light-large", kit.Light, 1, large},
		{"dark-small", kit.Dark, 1, small},
		{"dark-large", kit.Dark, 1, large},
		hard,
		{"contrast-large", kit.HighContrastLight, 1, large},
		{"light200-small", kit.Light, kit.MaxTextScale, small},
	}
}

// amount is how much there is to show.
type amount struct {
	name   string
	sample sample.Config
}

func amounts() []amount {
	today := data.DateOf(uitest.Evening)
	full := amount{"400", sample.Full(today)}
	if os.Getenv(uitest.PicturesFolder) == "" {
		return []amount{full}
	}
	return []amount{{"none", sample.Config{}}, {"12", sample.Tiny(today)}, full}
}

// TestShots draws every screen of the app through its shell.
func TestShots(t *testing.T) {
	for _, a := range amounts() {
		t.Run(a.name, func(t *testing.T) {
			s := openShell(t, a)
			for _, l := range looks() {
				t.Run(l.name, func(t *testing.T) { s.showAll(t, l, a) })
			}
		})
	}
}

// showAll draws every shot in one look.
func (s *shell) showAll(t *testing.T, l look, a amount) {
	s.app.SetLook(l.variant, l.scale)
	s.win.Resize(l.size)
	for _, shot := range shots {
		if shot.people && a.sample.People == 0 {
			continue
		}
		shot.show(s)
		uitest.Picture(t, s.win, fmt.Sprintf("%s-%s-%s", shot.name, l.name, a.name))
		if !uitest.Sees(s.win, shot.title) {
			t.Errorf("%s: the window does not say %q", shot.name, shot.title)
		}
		s.putAway()
	}
}

// shell is the app with a programme open.
type shell struct {
	t   *testing.T
	app *ui.App
	win fyne.Window
}

// openShell makes a programme and opens it as a facilitator does, with a look
// at the start screen on the way.
func openShell(t *testing.T, a amount) *shell {
	t.Helper()
	passOnChords(t)
	path := makeProgramme(t, a)
	app := ui.New(test.NewTempApp(t), ui.Options{
		Now:        func() time.Time { return uitest.Evening },
		Files:      "/home/maria/Programmes",
		Opened:     t.TempDir(),
		Initial:    path,
		After:      func(time.Duration, func()) {},
		Background: func(f func()) { f() },
	})
	s := &shell{t: t, app: app, win: app.Window()}
	s.win.Show()
	for _, l := range looks() {
		app.SetLook(l.variant, l.scale)
		s.win.Resize(l.size)
		uitest.Picture(t, s.win, fmt.Sprintf("passphrase-%s-%s", l.name, a.name))
	}
	test.Type(s.win.Canvas().Focused(), uitest.Passphrase)
	s.press(fyne.KeyReturn)
	if !uitest.Sees(s.win, "Lock") {
		t.Fatal("the programme was not opened")
	}
	t.Cleanup(app.Lock)
	return s
}

// makeProgramme writes a programme file.
func makeProgramme(t *testing.T, a amount) string {
	t.Helper()
	records := data.Records{Activities: catalogue.Catalogue(), Programme: data.NewProgramme("Riverside Recovery")}
	if a.sample.People > 0 {
		records = sample.Make(a.sample)
	}
	return writeProgramme(t, records)
}

// writeProgramme writes a file with the records.
func writeProgramme(t *testing.T, records data.Records) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "programme.alongside")
	made, _, err := store.Create(path, records.Programme, uitest.Passphrase, "Maria", store.Options{
		Now: func() time.Time { return uitest.Evening }, KDF: vault.Floor,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Load(records); err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func (s *shell) press(key fyne.KeyName) {
	keyboard.Press(s.win.Canvas(), key)
}

// putAway closes the dialog that a shot opened and empties the search.
func (s *shell) putAway() {
	s.closeDialogs()
	if f := s.win.Canvas().Focused(); f != nil {
		s.press(fyne.KeyEscape)
	}
}

// at shows a screen as it is entered.
func at(name screen.Name) func(*shell) {
	return func(s *shell) { s.app.Go(screen.Location{Screen: name}) }
}

// in shows a part of a screen.
func in(name screen.Name, part screen.Part) func(*shell) {
	return func(s *shell) { s.app.Go(screen.Location{Screen: name, Part: part}) }
}

// typed shows the register with something in its search field.
func typed(text string) func(*shell) {
	return func(s *shell) {
		s.app.Go(screen.Location{Screen: screen.Register})
		test.Type(s.win.Canvas().Focused(), text)
	}
}

// chord shows a screen after one of its chords with Ctrl.
func chord(name screen.Name, key fyne.KeyName) func(*shell) {
	return func(s *shell) {
		s.app.Go(screen.Location{Screen: name})
		s.ctrl(key)
	}
}

func (s *shell) showPerson() {
	var id data.ID
	s.read(func(r *store.Reader) error {
		people, err := r.People()
		id = people[len(people)/2].ID
		return err
	})
	s.app.Go(screen.Location{Screen: screen.People, ID: id})
}

// showMatch shows the mentors for whoever waits the longest.
func (s *shell) showMatch() {
	var id data.ID
	s.read(func(r *store.Reader) error {
		people, err := r.People()
		if err != nil {
			return err
		}
		pairs, err := r.Pairs()
		id = data.WaitingList(data.NewNames(data.FullNames, people), people, pairs, data.DateOf(uitest.Evening))[0].Person.ID
		return err
	})
	s.app.Go(screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: id})
}

func (s *shell) showPair() {
	var id data.ID
	s.read(func(r *store.Reader) error {
		pairs, err := r.Pairs()
		id = pairs[0].ID
		return err
	})
	s.app.Go(screen.Location{Screen: screen.Pairs, ID: id})
}

func (s *shell) read(f func(*store.Reader) error) {
	s.t.Helper()
	if err := s.app.Store().View(f); err != nil {
		s.t.Fatal(err)
	}
}
