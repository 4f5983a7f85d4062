package ui_test

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// processes are those that an app starts, one after another, when it locks.
type processes struct {
	*computer
	handed []ui.Locked
	rung   []timer
	now    time.Time
	lock   func(ui.Why) bool // what the computer's session calls
}

type timer struct {
	at time.Time
	do func()
}

// startsAnew is a computer on which locking starts anew, and time goes on when the
// test says so.
func startsAnew(t *testing.T) *processes {
	p := &processes{computer: newComputer(t), now: uitest.Evening}
	p.computer.after = func(d time.Duration, f func()) { p.rung = append(p.rung, timer{p.now.Add(d), f}) }
	p.computer.clock = func() time.Time { return p.now }
	p.computer.anew = func(l ui.Locked) { p.handed = append(p.handed, l) }
	p.computer.session = p
	return p
}

// Watch implements ui.Session.
func (p *processes) Watch(lock func(ui.Why) bool) (stop func()) {
	p.lock = lock
	return func() {}
}

// pass lets time go on, and whatever was to be done by then be done.
func (p *processes) pass(d time.Duration) {
	until := p.now.Add(d)
	for {
		next := -1
		for i, t := range p.rung {
			if !t.at.After(until) && (next < 0 || t.at.Before(p.rung[next].at)) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		due := p.rung[next]
		p.rung = append(p.rung[:next:next], p.rung[next+1:]...)
		if due.at.After(p.now) {
			p.now = due.at
		}
		due.do()
	}
	p.now = until
}

// next is the process that the last one started.
func (p *processes) next() *shell {
	p.t.Helper()
	if len(p.handed) == 0 {
		p.t.Fatal("no process was started")
	}
	p.rung = nil
	last := p.handed[len(p.handed)-1]
	return p.startLocked(&last)
}

func TestLockingStartsAnewAtTheLockScreenAndGoesOnWhereItWas(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Register})
	s.ctrl(fyne.KeyL)
	s.wantSeen("Locked at 18:50.")
	if uitest.Sees(s.win, "Your passphrase") || s.app.Store() != nil {
		t.Error("the process that ends takes a passphrase, or has the programme open")
	}
	if len(p.handed) > 0 {
		t.Error("it does not wait until the lock screen is drawn")
	}
	p.pass(time.Second)
	s = p.next()
	s.wantSeen("Locked at 18:50.", "Your passphrase")
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("Close meeting")
}

// Whoever turned to a part of a screen finds that part again.
func TestAfterALockTheSamePartOfTheScreenIsShown(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	var someone data.Person
	s.read(func(r *store.Reader) error {
		people, err := r.People()
		someone = people[0]
		return err
	})
	for _, c := range []struct {
		name string
		at   screen.Location
		turn func()
		want string
	}{
		{"the settings", screen.Location{Screen: screen.Settings}, func() {
			for range 7 {
				s.press(fyne.KeyDown)
			}
		}, "Who has a key"},
		{"the audit trail", screen.Location{Screen: screen.Settings, Part: screen.AuditTrail}, func() {}, "Search the sentences"},
		{"a person’s page", screen.Location{Screen: screen.People, ID: someone.ID}, func() { s.turnTo(2) }, ""},
		{"the lists of pairs", screen.Location{Screen: screen.Pairs}, func() { s.turnTo(2) }, ""},
		{"the meetings", screen.Location{Screen: screen.Meetings}, func() { s.turnTo(2) }, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.app.Go(c.at)
			c.turn()
			s.wantSeen(c.want)
			s.ctrl(fyne.KeyL)
			p.pass(time.Second)
			s = p.next()
			s.enterPassphrase(uitest.Passphrase)
			s.wantSeen(c.want)
			if s.app.Store() == nil {
				t.Fatal("it is not open")
			}
			if c.want == "" && s.turnTo(0) {
				t.Error("the first tab is shown")
			}
		})
	}
}

// What is filled in on a page, and not in a form over it, waits there too.
func TestWhatIsTypedOnAPageIsKeptOverALock(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	var someone, another data.Person
	s.read(func(r *store.Reader) error {
		people, err := r.People()
		someone, another = people[0], people[1]
		return err
	})
	s.win.Resize(fyne.NewSize(1440, 900)) // with room for a consent beside the list
	entries := func() (all []*kit.Entry) {
		uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
			if e, is := o.(*kit.Entry); is {
				all = append(all, e)
			}
			return false
		})
		return all
	}
	consent := screen.Location{Screen: screen.People, ID: someone.ID, Part: screen.Consents}
	logs := screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs}
	for name, c := range map[string]struct {
		at    screen.Location
		typed map[int]string  // by the field
		then  screen.Location // where somebody goes on to
	}{
		"a consent":                              {consent, map[int]string{0: "County Probation", 1: "a report"}, consent},
		"a consent that was left for another":    {consent, map[int]string{0: "County Probation", 1: "a report"}, screen.Location{Screen: screen.People, ID: another.ID, Part: screen.Consents}},
		"a consent that was left for the list":   {consent, map[int]string{0: "County Probation", 1: "a report"}, screen.Location{Screen: screen.People}},
		"a consent that was left for Today":      {consent, map[int]string{0: "County Probation", 1: "a report"}, screen.Location{Screen: screen.Today}},
		"logs from paper":                        {logs, map[int]string{0: "12 11 2026", 5: "the move", 7: "13 11 2026", 12: "a walk"}, logs},
		"logs from paper that were left for now": {logs, map[int]string{0: "12 11 2026", 5: "the move", 7: "13 11 2026", 12: "a walk"}, screen.Location{Screen: screen.Pairs}},
	} {
		t.Run(name, func(t *testing.T) {
			s.app.Go(c.at)
			for _, i := range slices.Sorted(maps.Keys(c.typed)) {
				s.win.Canvas().Focus(entries()[i])
				s.typeText(c.typed[i])
			}
			s.app.Go(c.then)
			s.ctrl(fyne.KeyL)
			s.wantSeen("What you were typing is kept.")
			p.pass(time.Second)
			s = p.next()
			s.win.Resize(fyne.NewSize(1440, 900))
			s.enterPassphrase(uitest.Passphrase)
			if s.app.Store() == nil {
				t.Fatal("it is not open")
			}
			all := entries()
			for i, want := range c.typed {
				if i >= len(all) || !strings.Contains(all[i].Text, strings.Fields(want)[0]) {
					t.Errorf("of %d fields the one at %d does not say %q", len(all), i, want)
				}
			}
			if uitest.Sees(s.win, "Copy what you still need") {
				t.Error("some of it found no place")
			}
		})
	}
}

func TestWorkUnderWayEndsBeforeTheAppStartsAnew(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	b := &background{}
	p.background = b.start
	s.app.Work("Backing up", func(context.Context) error { return nil }, func(error) {})
	s.ctrl(fyne.KeyL)
	p.pass(time.Minute)
	s.wantSeen("Being finished: Backing up.")
	if len(p.handed) > 0 {
		t.Fatal("it has started anew over a backup")
	}
	b.run()
	s = p.next()
	s.wantSeen("Finished: Backing up.", "Your passphrase")
}

// A change of the keys that the sealing anew was to follow is not all that was asked for.
func TestALockBetweenAChangeOfTheKeysAndTheSealingSaysThatOneIsMissing(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	b := &background{}
	p.background = b.start
	of := s.app.Store()
	s.app.Work("Changing the passphrase", func(context.Context) error {
		return of.ChangePassphrase(uitest.Passphrase, "pebble tractor window saffron", true)
	}, func(error) {})
	s.ctrl(fyne.KeyL)
	p.pass(time.Minute)
	b.run()
	s = p.next()
	s.wantSeen("Finished: Changing the passphrase.", "The file is still to be sealed anew: Settings, Keys and file.")
}

func TestTheAppLocksItselfWhenItWasAtRest(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	p.pass(4 * time.Minute)
	s.app.Touched()
	p.pass(4*time.Minute + 59*time.Second)
	if s.app.Store() == nil {
		t.Fatal("it locked too early")
	}
	p.pass(2 * time.Second)
	s.wantSeen("Locked at 18:59, after 5 minutes at rest.")
}

func TestTheProgrammeSaysAfterHowLongAtRestItIsLocked(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	var programme data.Programme
	s.app.Read(func(r *store.Reader) (err error) {
		programme, err = r.Programme()
		return err
	})
	programme.LockMinutes = 1
	if err := s.app.Store().UpdateProgramme(programme); err != nil {
		t.Fatal(err)
	}
	p.pass(61 * time.Second)
	s.wantSeen("after one minute at rest.")
}

// While a computer sleeps its timers stand still, and its clock goes on.
func TestTheAppLocksItselfSoonAfterItsComputerSlept(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	p.now = p.now.Add(8 * time.Hour)
	for i := range p.rung {
		p.rung[i].at = p.rung[i].at.Add(8 * time.Hour)
	}
	p.pass(31 * time.Second)
	if s.app.Store() != nil {
		t.Error("it is open")
	}
}

func TestAClockPutBackDoesNotKeepTheAppOpen(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	p.now = p.now.Add(-24 * time.Hour)
	for i := range p.rung {
		p.rung[i].at = p.rung[i].at.Add(-24 * time.Hour)
	}
	p.pass(6 * time.Minute)
	if s.app.Store() != nil {
		t.Error("it is open")
	}
}

func TestTheAppLocksWithTheComputersSession(t *testing.T) {
	for why, line := range map[ui.Why]string{
		ui.Asleep: "as the computer went to sleep.", ui.SessionLocked: "with the screen of the computer.",
	} {
		p := startsAnew(t)
		s := p.open(tinyProgramme(t))
		stop := s.app.WatchSession()
		if !p.lock(why) {
			t.Error("nobody is told that a new process comes")
		}
		s.wantSeen(line)
		p.pass(time.Second)
		p.next().wantSeen(line)
		if p.lock(why) {
			t.Error("a locked app is locked again")
		}
		stop()
	}
}

func TestWhatCouldNotBeStoredIsToldInTheNextProcess(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	at := p.background
	p.background = (&background{}).start // the disk takes its time
	s.app.StoreLater(func(*store.Store) error { return &store.Error{Kind: store.DiskFull} }, func(err error) { s.app.Fail(err) })
	s.ctrl(fyne.KeyL)
	p.background = at
	p.pass(time.Second)
	s = p.next()
	s.wantSeen("could not be stored")
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("That did not work", "The disk is full.")
}

func TestNamesThatWereHiddenStayHiddenBehindTheLock(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	s.ctrl(fyne.KeyH)
	s.wantSeen("Codes")
	s.ctrl(fyne.KeyL)
	p.pass(time.Second)
	s = p.next()
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("Codes")
}

func TestAPassphraseTakesThePlaceOfAWrongOne(t *testing.T) {
	s := newComputer(t).start(tinyProgramme(t))
	s.enterPassphrase("not the passphrase at all")
	s.enterPassphrase(uitest.Passphrase)
	if s.app.Store() == nil {
		t.Error("it was appended to the wrong one")
	}
}

func TestWrongTriesAreSlowedDownOnTheLockScreen(t *testing.T) {
	p := startsAnew(t)
	path := tinyProgramme(t)
	s := p.start(path)
	wrong := func() {
		s.enterPassphrase("not the passphrase at all")
	}
	for range 3 {
		wrong()
	}
	s.wantSeen("The next try can be made in 5 seconds.")
	s.enterPassphrase(uitest.Passphrase)
	if s.app.Store() != nil {
		t.Fatal("it opens")
	}
	s.wantSeen("The next try can be made in 5 seconds.") // what was typed had taken it away
	p.pass(5 * time.Second)
	if uitest.Sees(s.win, "The next try") {
		t.Error("it is still said that one has to wait")
	}
	wrong()
	p.pass(time.Second)
	s = p.start(path) // the app was ended and started again
	s.wantSeen("The next try can be made in 10 seconds.")
	p.pass(5 * time.Second)
	s.wantSeen("The next try can be made in 5 seconds.")
	p.pass(4 * time.Second)
	s.enterPassphrase(uitest.Passphrase)
	if s.app.Store() == nil {
		t.Error("the right passphrase does not open it after the wait")
	}
}

// drafts are the forms that are opened again where they were, with what was typed.
var drafts = map[string]struct {
	reach func(*shell)
	title string
}{
	"a remark in the register": {func(s *shell) {
		s.app.Go(screen.Location{Screen: screen.Register})
		s.typeText("jade")
		s.alt(fyne.KeyN)
	}, "Remark"},
	"somebody new": {func(s *shell) {
		s.app.Go(screen.Location{Screen: screen.People})
		s.ctrl(fyne.KeyN)
	}, "Add a person"},
	"changes of somebody": {func(s *shell) {
		s.app.Go(screen.Location{Screen: screen.People, ID: s.somebody()})
		s.ctrl(fyne.KeyE)
	}, "Edit a person"},
}

func TestWhatWasBeingTypedIsInItsFormAgainAfterTheLock(t *testing.T) {
	for name, d := range drafts {
		t.Run(name, func(t *testing.T) {
			p := startsAnew(t)
			s := p.open(tinyProgramme(t))
			d.reach(s)
			s.wantSeen(d.title)
			field := s.win.Canvas().Focused().(*kit.Entry)
			field.SetText("")
			s.typeText("came with her sist")
			s.ctrl(fyne.KeyL)
			p.pass(time.Second)
			s = p.next()
			s.wantSeen("kept.")
			if uitest.Sees(s.win, "her sist") {
				t.Fatal("the lock screen shows it")
			}
			s.enterPassphrase(uitest.Passphrase)
			s.wantSeen(d.title)
			if !s.holds("came with her sist") {
				t.Fatalf("it is not in the form: %q", uitest.Texts(s.win))
			}
			s.ctrl(fyne.KeyQ)
			s.wantSeen("Close without saving what you typed?") // it counts as typed
			kit.CloseAll(s.win.Canvas())
			s.ctrl(fyne.KeyL)
			p.pass(time.Second)
			s = p.next()
			s.enterPassphrase(uitest.Passphrase)
			if s.win.Canvas().Overlays().Top() != nil {
				t.Error("it is offered twice")
			}
		})
	}
}

func TestAPassphraseThatWasBeingTypedIsKeptNowhere(t *testing.T) {
	p := startsAnew(t)
	s := p.open(tinyProgramme(t))
	secret := kit.NewPasswordEntry("")
	note := kit.NewEntry("")
	kit.FormDialog(s.win, "A form", kit.VStack(0, kit.NewField("Passphrase", secret, ""), kit.NewField("Note", note, "")), "Do it", func() error { return nil })
	s.typeText("marble")
	s.win.Canvas().Focus(note)
	s.typeText("a note")
	s.ctrl(fyne.KeyL)
	p.pass(time.Second)
	s = p.next()
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("The programme was locked while you were typing this.")
	if s.holds("marble") || !s.holds("a note") {
		t.Error("the passphrase is there, or the note is not")
	}
}

// holds reports whether a field in the window has this text.
func (s *shell) holds(text string) (is bool) {
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		e, ok := o.(*kit.Entry)
		is = is || ok && e.Text == text
		return is
	})
	return is
}

func (s *shell) alt(key fyne.KeyName) {
	chord := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
	if taker, ok := s.win.Canvas().Focused().(fyne.Shortcutable); ok {
		taker.TypedShortcut(chord)
		return
	}
	chordsOf(s.win.Canvas()).TypedShortcut(chord)
}

// somebody is a person of the programme.
func (s *shell) somebody() (id data.ID) {
	s.read(func(r *store.Reader) error {
		people, err := r.People()
		id = people[0].ID
		return err
	})
	return id
}
