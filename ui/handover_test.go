package ui_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui"
	"alongside/ui/door"
	"alongside/ui/kit"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// handed is a programme with the laptop handed over to others.
type handed struct {
	*shell
	computer *computer
	path     string
}

// modes are the ways of handing the laptop over.
var modes = map[string]func(*testing.T, *ui.App) screen.Screen{
	"door":        func(t *testing.T, a *ui.App) screen.Screen { return door.New(a, tonight(t, a)) },
	"mentor view": func(t *testing.T, a *ui.App) screen.Screen { return mentorview.New(a, someMentor(t, a)) },
}

// handOver opens a programme, marks somebody and hands the laptop over from
// the register.
func handOver(t *testing.T, mode string) handed {
	t.Helper()
	h := handed{computer: newComputer(t), path: tinyProgramme(t)}
	h.shell = h.computer.open(h.path)
	h.app.Go(screen.Location{Screen: screen.Register})
	h.typeText("a")
	h.press(fyne.KeyReturn)
	h.wantSeen("Marked ", "Lock")
	if _, err := h.app.Store().AddPerson(data.Person{First: "Quentin"}); err != nil {
		t.Fatal(err)
	}
	if _, err := h.app.Store().Undo(); err != nil { // so that there is something to do again, too
		t.Fatal(err)
	}
	h.computer.log.Reset()
	h.app.HandOver(modes[mode](t, h.app))
	h.wantHanded()
	return h
}

// tonight is the meeting of today.
func tonight(t *testing.T, a *ui.App) data.ID {
	t.Helper()
	var id data.ID
	if !a.Read(func(r *store.Reader) error {
		meetings, err := r.Meetings()
		for _, m := range meetings {
			if m.Date == a.Today() {
				id = m.ID
			}
		}
		return err
	}) || id.IsZero() {
		t.Fatal("there is no meeting today")
	}
	return id
}

// someMentor walks alongside somebody.
func someMentor(t *testing.T, a *ui.App) data.ID {
	t.Helper()
	var id data.ID
	a.Read(func(r *store.Reader) error {
		pairs, err := r.Pairs()
		for _, p := range pairs {
			if p.Now().State == data.Active {
				id = p.Mentor
			}
		}
		return err
	})
	if id.IsZero() {
		t.Fatal("there is no mentor")
	}
	return id
}

// wantHanded fails unless the laptop is still handed over: nothing of the
// facilitator's is in the window, and no screen was shown.
func (h handed) wantHanded() {
	h.t.Helper()
	texts := uitest.Texts(h.win)
	dialog := h.win.Canvas().Overlays().Top() != nil
	if !dialog && !slices.Contains(texts, "Give the laptop back") {
		h.t.Fatalf("there is no way back:\n%s", strings.Join(texts, "\n"))
	}
	for _, text := range texts {
		if text == "Lock" || text == "Undo" || strings.HasPrefix(text, "Marked ") || strings.HasPrefix(text, "Added ") {
			h.t.Fatalf("it says %q", text)
		}
	}
	for line := range strings.Lines(h.computer.log.String()) {
		if strings.Contains(line, "msg=screen") && !strings.Contains(line, "handed-over") {
			h.t.Fatalf("a screen was shown: %s", line)
		}
	}
}

// chord presses a chord both ways in which it may arrive: at what has the
// keyboard, and at the window.
func (h handed) chord(c fyne.Shortcut) {
	if taker, ok := h.win.Canvas().Focused().(fyne.Shortcutable); ok {
		taker.TypedShortcut(c)
	}
	chordsOf(h.win.Canvas()).TypedShortcut(c)
}

func everyKey() []fyne.KeyName {
	keys := []fyne.KeyName{
		fyne.KeyEscape, fyne.KeyTab, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyHome, fyne.KeyEnd, fyne.KeyInsert,
		fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
		fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyComma, fyne.KeyPeriod, fyne.KeyPlus, fyne.KeyMinus, fyne.KeySlash,
	}
	for r := 'A'; r <= 'Z'; r++ {
		keys = append(keys, fyne.KeyName(r))
	}
	for r := '0'; r <= '9'; r++ {
		keys = append(keys, fyne.KeyName(r))
	}
	return keys
}

func TestNoChordLeadsOutOfTheHandedOverLaptop(t *testing.T) {
	for mode := range modes {
		t.Run(mode, func(t *testing.T) {
			h := handOver(t, mode)
			before, place := h.content(), uitest.Texts(h.win)
			chords := []fyne.Shortcut{&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}}
			for _, key := range everyKey() {
				for _, modifier := range []fyne.KeyModifier{
					fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierSuper,
					fyne.KeyModifierControl | fyne.KeyModifierShift, fyne.KeyModifierAlt | fyne.KeyModifierShift,
					fyne.KeyModifierControl | fyne.KeyModifierAlt,
				} {
					if modifier == fyne.KeyModifierControl && key == fyne.KeyL {
						continue // locking closes the programme
					}
					chords = append(chords, &desktop.CustomShortcut{KeyName: key, Modifier: modifier})
				}
			}
			for _, chord := range chords {
				h.chord(chord)
				h.wantHanded()
				h.closeDialogs()
			}
			if h.content() != before {
				t.Error("a chord changed the programme")
			}
			if got := uitest.Texts(h.win); !slices.Equal(got, place) {
				t.Errorf("the window says\n%s\nand said\n%s", strings.Join(got, "\n"), strings.Join(place, "\n"))
			}
		})
	}
}

// content is the hash of all that is stored.
func (h handed) content() [32]byte {
	h.t.Helper()
	hash, err := h.app.Store().ContentHash()
	if err != nil {
		h.t.Fatal(err)
	}
	return hash
}

func TestNoKeyLeadsOutOfTheHandedOverLaptop(t *testing.T) {
	for mode := range modes {
		t.Run(mode, func(t *testing.T) {
			h := handOver(t, mode)
			c := h.win.Canvas()
			for range len(uitest.Controls(h.win)) {
				c.FocusNext()
				for _, key := range everyKey() {
					if f := c.Focused(); f != nil {
						keyboard.PressOn(f, key)
					}
					if on := c.OnTypedKey(); on != nil {
						on(&fyne.KeyEvent{Name: key})
					}
					h.wantHanded()
					h.closeDialogs()
				}
			}
		})
	}
}

func TestNothingInSightLeadsOutOfTheHandedOverLaptop(t *testing.T) {
	for mode, begin := range map[string]func(handed){
		"door":        func(h handed) { h.typeText("a") },
		"mentor view": func(handed) {},
	} {
		t.Run(mode, func(t *testing.T) {
			h := handOver(t, mode)
			s := modes[mode](t, h.app)
			uitest.Explore(h.win, 2, func() {
				h.closeDialogs()
				h.app.HandOver(s)
				begin(h)
			}, h.wantHanded)
		})
	}
}

func TestOnlyThePassphraseGivesTheLaptopBack(t *testing.T) {
	h := handOver(t, "door")
	for range 3 { // it may be tried again and again
		h.tap("Give the laptop back")
		h.enterPassphrase("not the passphrase at all")
		h.wantSeen("This is not the passphrase of this programme.", "A facilitator’s passphrase, or the recovery key")
		h.wantHanded()
		h.press(fyne.KeyEscape)
	}
	h.tap("Give the laptop back")
	h.press(fyne.KeyReturn)
	h.wantSeen("Type the passphrase.")
	h.enterPassphrase(uitest.Passphrase)
	h.wantSeen("Lock", "Close meeting") // in the register, where it was handed over
	if uitest.Sees(h.win, "Give the laptop back") {
		t.Error("it is still handed over")
	}
	h.ctrl(fyne.Key1)
	if !bytes.Contains(h.computer.log.Bytes(), []byte("screen=today")) {
		t.Error("the chords do not work again")
	}
}

func TestAPassphraseThatIsJudgedAfterTheLaptopWasGivenBackAsksForNothing(t *testing.T) {
	_, s, b := slowDisk(t)
	s.app.HandOver(modes["door"](t, s.app))
	for _, typed := range []string{uitest.Passphrase, "another one"} {
		s.tap("Give the laptop back")
		s.enterPassphrase(typed)
	}
	b.run()
	s.wantSeen("Lock")
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("the passphrase is asked for, though the laptop is given back")
	}
}

func TestWhatIsAskedWhileAPassphraseIsJudgedGoesWhenTheLaptopIsGivenBack(t *testing.T) {
	_, s, b := slowDisk(t)
	s.app.HandOver(modes["door"](t, s.app))
	s.tap("Give the laptop back")
	s.enterPassphrase(uitest.Passphrase)
	s.ctrl(fyne.KeyQ)
	s.wantSeen("Close Alongside")
	b.run()
	s.wantSeen("Lock")
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("a question from before lies over the programme")
	}
}

func TestLockingEndsTheHandedOverMode(t *testing.T) {
	h := handOver(t, "mentor view")
	h.ctrl(fyne.KeyL)
	h.wantSeen("Your passphrase")
	if h.app.Store() != nil {
		t.Error("the programme is still open")
	}
	h.enterPassphrase(uitest.Passphrase)
	h.wantSeen("Lock", "Today")
}

func TestTheHandedOverLaptopIsQuitWithThePassphraseAlone(t *testing.T) {
	h := handOver(t, "door")
	closed := false
	h.win.SetOnClosed(func() { closed = true })
	stays := func() {
		t.Helper()
		h.wantHanded()
		if closed || h.app.Store() == nil {
			t.Fatal("it was left without the passphrase")
		}
	}
	h.ctrl(fyne.KeyQ)
	h.wantSeen("Close Alongside", "A facilitator’s passphrase, or the recovery key")
	h.enterPassphrase("not the passphrase at all")
	h.wantSeen("This is not the passphrase of this programme.", "Close Alongside")
	stays()
	h.press(fyne.KeyEscape)
	h.wantSeen("Give the laptop back")
	h.typeText("a") // the door goes on
	stays()
	h.ctrl(fyne.KeyQ)
	h.enterPassphrase(uitest.Passphrase)
	if !closed {
		t.Error("it is still open")
	}
	again := openFile(t, h.path)
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

func TestNothingOfTheFacilitatorsStaysInTheWindow(t *testing.T) {
	h := handOver(t, "door") // a mark had just been said
	kit.Message(h.win, "A question", "about somebody")
	h.app.HandOver(modes["mentor view"](t, h.app))
	h.wantHanded()
	if h.win.Canvas().Overlays().Top() != nil {
		t.Error("a dialog is still open")
	}
}

func TestWhatIsDoneInTheHandedOverModeIsNotSaid(t *testing.T) {
	h := handOver(t, "door")
	h.typeText("xaveria")
	h.press(fyne.KeyDown)
	h.press(fyne.KeyReturn)
	h.wantSeen("Thank you, Xaveria")
	h.wantHanded()
	h.app.Say("Marked somebody late")
	h.app.Go(screen.Location{Screen: screen.People})
	h.app.Back()
	h.wantHanded()
	h.wantSeen("Thank you, Xaveria")
}

func TestNoChordLeadsElsewhereUnderADialog(t *testing.T) {
	c := newComputer(t)
	s := c.open(tinyProgramme(t))
	kit.Message(s.win, "A question", "with a button that has the keyboard")
	c.log.Reset()
	for _, key := range []fyne.KeyName{fyne.Key2, fyne.KeyH} {
		s.ctrl(key)
	}
	if s.app.Store() == nil || strings.Contains(c.log.String(), "screen=") {
		t.Errorf("it led elsewhere:\n%s", c.log.String())
	}
}

func TestPicturesOfTheHandedOverLaptop(t *testing.T) {
	h := handOver(t, "door")
	for _, l := range looks() {
		h.app.SetLook(l.variant, l.scale)
		h.win.Resize(l.size)
		for mode, begin := range map[string]func(){"door": func() { h.typeText("ma") }, "mentor view": func() {}} {
			h.app.HandOver(modes[mode](t, h.app))
			begin()
			uitest.Picture(t, h.win, "handed-"+strings.ReplaceAll(mode, " ", "-")+"-"+l.name)
			h.tap("Give the laptop back")
			uitest.Picture(t, h.win, "handed-back-"+strings.ReplaceAll(mode, " ", "-")+"-"+l.name)
			h.closeDialogs()
		}
	}
}
