// Package uitest is the host that the tests of screens give to a screen: a
// real store on a real file, a test window, and a record of what the screen
// asked for.
package uitest

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
	"alongside/reports/page"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest/keyboard"
	"alongside/ui/words"
)

func init() { vaulttest.Quick() }

// Evening is the time at which tests of screens take place: a Thursday.
var Evening = time.Date(2026, time.November, 19, 18, 50, 0, 0, time.UTC)

// Passphrase of the programmes of tests.
const Passphrase = "lantern gravel mitten orbit"

// Backup is the backup that a test looks at, which is made nowhere.
const Backup = "/media/stick/alongside-backup-0123abcd-2026-11-12-210000Z.alongside"

// Host implements screen.Host.
type Host struct {
	t       testing.TB
	store   *store.Store
	window  fyne.Window
	opened  string
	chooser *kit.Chooser

	// Shown is the screen that gets the changes of the store.
	Shown screen.Screen
	// Places are those that the screen asked to go to.
	Places []screen.Location
	// Backs counts how often it asked to go back.
	Backs int
	// HandedOver are the screens that it handed the laptop over to.
	HandedOver []screen.Screen
	// Failures are the errors that it was told; Said is what it said.
	Failures []error
	Said     []string
	// Cleared counts how often it took away what is said.
	Cleared int
	// Files are those that it asked the system to open.
	Files []string
	// NoViewer lets nothing open them.
	NoViewer bool
	// WentBackTo and LookedInto are the backups that it was asked to.
	WentBackTo, LookedInto []string
	// Folders are those for backups. Overdue says that the last, of LastBackup, is too
	// old.
	Folders    []string
	LastBackup time.Time
	Overdue    bool
	// Has are the printers of the computer, and Printing hears of each file that
	// one is handed.
	Has      []string
	Printing func(printer, path string) error

	variant   kit.Variant
	textScale float32
	allGroups bool

	recoveryKey string

	now     time.Time
	timers  []*timer
	later   []func() // handed to StoreLater and not done yet
	holding bool
	broken  error
}

var _ screen.Host = (*Host)(nil)

// New returns a host with the records in a new programme file, which is
// checked when the test ends.
func New(t testing.TB, records data.Records) *Host {
	t.Helper()
	return begin(t, records, asLead)
}

// NewToLook is New for a backup that is only looked at.
func NewToLook(t testing.TB, records data.Records) *Host {
	t.Helper()
	return begin(t, records, toLook)
}

// NewNoLead is New for a facilitator who is no lead, Piotr. Maria, who made the
// programme, has a key too.
func NewNoLead(t testing.TB, records data.Records) *Host {
	t.Helper()
	return begin(t, records, asFacilitator)
}

// NewByRecoveryKey is New for a programme that the recovery key opened, which it
// returns.
func NewByRecoveryKey(t testing.TB, records data.Records) (h *Host, key string) {
	t.Helper()
	h = begin(t, records, byRecoveryKey)
	return h, h.recoveryKey
}

// PiotrsPassphrase opens the programme of NewNoLead for Piotr.
const PiotrsPassphrase = "yellow herons beside the long canal"

// opening is how a programme is opened.
type opening int

const (
	asLead opening = iota
	asFacilitator
	toLook
	byRecoveryKey
)

func begin(t testing.TB, records data.Records, how opening) *Host {
	t.Helper()
	words.Install()
	app := freshApp()
	app.Preferences().SetString("folder", t.TempDir()) // where files are proposed to be kept
	path := filepath.Join(t.TempDir(), "test.alongside")
	programme := records.Programme
	if programme.Name == "" {
		programme = data.NewProgramme("Riverside Recovery")
	}
	options := store.Options{Now: func() time.Time { return Evening }, KDF: vault.Floor, Seen: t.TempDir()}
	s, key, err := store.Create(path, programme, Passphrase, "Maria", options)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Load(records); err != nil {
		t.Fatal(err)
	}
	if how == asFacilitator {
		if _, err := s.AddFacilitator(Passphrase, "Piotr", store.RoleFacilitator, PiotrsPassphrase); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err = store.Open(path, PiotrsPassphrase, options); err != nil {
			t.Fatal(err)
		}
	}
	if how == toLook {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err = store.OpenToLook(path, Backup, Passphrase, options); err != nil {
			t.Fatal(err)
		}
		kit.OnlyLook(store.Looking.Error())
		t.Cleanup(func() { kit.OnlyLook("") })
	}
	if how == byRecoveryKey {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err = store.Open(path, key.String(), options); err != nil {
			t.Fatal(err)
		}
	}
	h := &Host{
		recoveryKey: key.String(),
		t:           t, store: s, opened: t.TempDir(), variant: kit.Light, textScale: 1, now: Evening,
		window: test.NewTempWindow(t, kit.NewFill(kit.ColorBackground)),
	}
	h.chooser = kit.NewChooser(h.window, nil, func(do func()) { do() })
	h.window.Resize(fyne.NewSize(1280, 800))
	s.OnChange(func(c store.Change) {
		if h.Shown != nil {
			h.Shown.Refresh(c)
		}
	})
	t.Cleanup(func() {
		report, err := s.Check()
		if err != nil || !report.OK() {
			t.Errorf("the file at the end of the test: %v %+v", err, report)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return h
}

// Show puts a screen into the window at a place, as the shell does, inset like
// there, and gives it the keyboard.
func (h *Host) Show(s screen.Screen, p screen.Location) {
	h.Shown = s
	s.Show(p)
	h.window.SetContent(kit.Stacked(kit.NewFill(kit.ColorBackground),
		kit.Inset(kit.Gap24, kit.Gap32, kit.Gap16, kit.Gap32, s.Content())))
	if f := s.Focus(); f != nil {
		h.window.Canvas().Focus(f)
	}
}

// Type types text into whatever has the keyboard.
func (h *Host) Type(text string) { keyboard.Type(h.window.Canvas(), text) }

// Press presses keys one after another on whatever has the keyboard.
func (h *Host) Press(keys ...fyne.KeyName) { keyboard.Press(h.window.Canvas(), keys...) }

// Chord presses a chord of the screen that is shown, with Ctrl.
func (h *Host) Chord(name fyne.KeyName) {
	h.t.Helper()
	for _, k := range h.Shown.(screen.Keyed).Keys() {
		if k.Name == name && k.Modifier == fyne.KeyModifierShortcutDefault {
			k.Do()
			return
		}
	}
	h.t.Fatalf("the screen has no Ctrl %s", name)
}

// Store implements screen.Host. Like the shell it first does what was handed to
// StoreLater.
func (h *Host) Store() *store.Store {
	h.settle()
	return h.store
}

// Window implements screen.Host.
func (h *Host) Window() fyne.Window { return h.window }

// Chooser implements screen.Host: the kit's own lists.
func (h *Host) Chooser() *kit.Chooser { return h.chooser }

// Now implements screen.Host.
func (h *Host) Now() time.Time { return h.now }

// Today implements screen.Host.
func (h *Host) Today() data.Date { return data.DateOf(h.now) }

// Go implements screen.Host.
func (h *Host) Go(p screen.Location) { h.Places = append(h.Places, p) }

// Back implements screen.Host.
func (h *Host) Back() { h.Backs++ }

// HandOver implements screen.Host: it only records what was handed over.
func (h *Host) HandOver(s screen.Screen) { h.HandedOver = append(h.HandedOver, s) }

// Read implements screen.Host.
func (h *Host) Read(f func(*store.Reader) error) bool { return h.Fail(h.store.View(f)) }

// Fail implements screen.Host.
func (h *Host) Fail(err error) bool {
	if err != nil {
		h.Failures = append(h.Failures, err)
	}
	return err == nil
}

// Say implements screen.Host.
func (h *Host) Say(text string) { h.Said = append(h.Said, text) }

// ClearToast implements screen.Host.
func (h *Host) ClearToast() { h.Cleared++ }

// Work implements screen.Host: at once.
func (h *Host) Work(_ string, do func(context.Context) error, then func(error)) {
	then(do(context.Background()))
}

// WorkThrough implements screen.Host: at once.
func (h *Host) WorkThrough(_ string, do func() error, then func(error)) { then(do()) }

// Aside implements screen.Host: at once.
func (h *Host) Aside(do func(context.Context) error, then func(error)) (stop func()) {
	then(do(context.Background()))
	return func() {}
}

// BackUp implements screen.Host: at once.
func (h *Host) BackUp(folder string, then func(path string, err error)) {
	then(h.store.Backup(context.Background(), folder))
}

// GoBackTo implements screen.Host: it only records where to.
func (h *Host) GoBackTo(backup string, ring *store.Ring) {
	h.WentBackTo = append(h.WentBackTo, backup)
	ring.Close()
}

// LookInto implements screen.Host: it only records what at.
func (h *Host) LookInto(backup string, ring *store.Ring) {
	h.LookedInto = append(h.LookedInto, backup)
	ring.Close()
}

// BackupFolders implements screen.Host.
func (h *Host) BackupFolders() []string { return h.Folders }

// SetBackupFolders implements screen.Host.
func (h *Host) SetBackupFolders(folders []string) { h.Folders = folders }

// BackUpNow implements screen.Host: at once.
func (h *Host) BackUpNow(then func()) {
	for _, folder := range h.Folders {
		_, err := h.store.Backup(context.Background(), folder)
		h.Fail(err)
	}
	then()
}

// BackupOverdue implements screen.Host.
func (h *Host) BackupOverdue() (time.Time, bool) { return h.LastBackup, h.Overdue }

// ShowsAllGroups implements screen.Host.
func (h *Host) ShowsAllGroups() bool { return h.allGroups }

// ShowAllGroups implements screen.Host.
func (h *Host) ShowAllGroups(all bool) { h.allGroups = all }

// Look implements screen.Host.
func (h *Host) Look() (kit.Variant, float32) { return h.variant, h.textScale }

// SetLook implements screen.Host.
func (h *Host) SetLook(v kit.Variant, textScale float32) {
	h.variant, h.textScale = v, textScale
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(v, textScale))
}

// ViewFile implements screen.Host.
func (h *Host) ViewFile(path string, failed func()) {
	h.Files = append(h.Files, path)
	if h.NoViewer {
		failed()
	}
}

// Printers implements screen.Host.
func (h *Host) Printers() []string { return h.Has }

// Print implements screen.Host.
func (h *Host) Print(_ context.Context, printer, path string) error { return h.Printing(printer, path) }

// Fonts implements screen.Host: a computer without any.
func (h *Host) Fonts() page.Fonts { return nil }

// OpenedDir implements screen.Host.
func (h *Host) OpenedDir() string { return h.opened }

// Picture writes what the window shows as a PNG into the folder that
// ALONGSIDE_SHOTS names; without it, it only draws the first of a test.
func (h *Host) Picture(name string) {
	h.t.Helper()
	Picture(h.t, h.window, name)
}
