package restore_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/restore"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// room is the screen, with backups on a disk and a stick.
type room struct {
	*uitest.Host
	t           *testing.T
	disk, stick string
	first       string // the backup of before the evening, which lies in both
	meeting     data.Meeting
	screen      *restore.Screen
}

func backup(t *testing.T, s *store.Store, folder string) string {
	t.Helper()
	path, err := s.Backup(t.Context(), folder)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// open makes two backups, an evening after the first, a third of another programme,
// and shows the screen.
func open(t *testing.T) *room {
	t.Helper()
	records := sample.Make(sample.Tiny(data.DateOf(uitest.Evening)))
	h := uitest.New(t, records)
	base := t.TempDir()
	r := &room{Host: h, t: t, disk: filepath.Join(base, "Office disk"), stick: filepath.Join(base, "Blue stick")}
	for _, folder := range []string{r.disk, r.stick} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	h.Folders = []string{r.disk, r.stick}
	r.first = backup(t, h.Store(), r.disk)
	older(t, r.first, 7)
	r.first = strings.Replace(r.first, "2026-11-19", "2026-11-12", 1)
	older(t, backup(t, h.Store(), r.stick), 7)
	other, _, err := store.Create(filepath.Join(t.TempDir(), "other.alongside"), data.NewProgramme("Northgate Evenings"),
		uitest.Passphrase+" north", "Ada", store.Options{Now: h.Now, KDF: vault.Floor})
	if err != nil {
		t.Fatal(err)
	}
	older(t, backup(t, other, r.disk), 3)
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	h.Stored(func(reader *store.Reader) error {
		meetings, err := reader.CurrentMeetings()
		r.meeting = meetings[0]
		return err
	})
	for _, p := range records.People[:3] {
		if err := h.Store().SetMark(r.meeting.ID, p.ID, data.Present); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := h.Store().AddWalkIn(r.meeting.ID, data.Person{First: "Sunita", Last: "Bhatt"}, data.Present); err != nil {
		t.Fatal(err)
	}
	backup(t, h.Store(), r.disk)
	if _, err := h.Store().AddContact(data.Contact{Person: records.People[0].ID, Date: data.DateOf(uitest.Evening), How: data.ByPhone}); err != nil {
		t.Fatal(err)
	}
	r.screen = restore.New(h)
	h.Show(r.screen, screen.Location{Screen: screen.Restore})
	t.Cleanup(r.screen.Left)
	return r
}

// older dates a backup some days back.
func older(t *testing.T, path string, days int) {
	t.Helper()
	day := uitest.Evening.AddDate(0, 0, -days).Format(time.DateOnly)
	if err := os.Rename(path, strings.Replace(path, uitest.Evening.Format(time.DateOnly), day, 1)); err != nil {
		t.Fatal(err)
	}
}

func TestBackupsOfAllFoldersAreListedOnceEach(t *testing.T) {
	r := open(t)
	r.WantSeen("Tonight, 18:50", "Thu 12 Nov, 18:50", "Office disk, Blue stick", "Another programme")
}

func TestTheWayBackLeadsBack(t *testing.T) {
	r := open(t)
	r.Tap("‹ Keys and file")
	if r.Backs != 1 {
		t.Errorf("it went back %d times", r.Backs)
	}
}

func TestBackupsInAnotherFolderAreLookedForAndListedOnce(t *testing.T) {
	r := open(t)
	elsewhere := filepath.Join(t.TempDir(), "old laptop")
	if err := os.Mkdir(elsewhere, 0o700); err != nil {
		t.Fatal(err)
	}
	older(t, backup(t, r.Store(), elsewhere), 1)
	for range 2 { // the second time it is known
		fyne.CurrentApp().Preferences().SetString("folder", elsewhere) // where the list begins
		r.Tap("Look elsewhere…")
		r.Tap("Look here")
		r.WantSeen("Wed 18 Nov, 18:50")
	}
	if n := r.count("Wed 18 Nov, 18:50"); n != 1 {
		t.Errorf("it is listed %d times", n)
	}
}

// Months of backups are not scrolled through to find last week's.
func TestOlderBackupsStandInOneRowUntilSomebodyWantsThem(t *testing.T) {
	r := open(t)
	content, err := os.ReadFile(r.first)
	if err != nil {
		t.Fatal(err)
	}
	for _, day := range []string{"2026-06-04", "2026-05-07", "2026-04-02", "2026-03-05", "2026-02-05", "2026-01-08", "2025-12-04"} {
		if err := os.WriteFile(strings.Replace(r.first, "2026-11-12", day, 1), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r.Host.Show(r.screen, screen.Location{Screen: screen.Restore})
	r.WantSeen("Tonight, 18:50", "Thu 5 Mar, 18:50", "2 older ones", "back to 4 December 2025")
	r.WantUnseen("Thu 8 Jan, 18:50")
	r.Picture("restore-folded")
	r.Press(fyne.KeyEnd)
	r.WantSeen("Thu 8 Jan, 18:50", "Thu 4 Dec 2025, 18:50")
	r.WantUnseen("older ones")
	r.WantSeen("Thursday 8 January, 18:50") // the first of them stands beside the list
}

// count is how often a text stands in the window.
func (r *room) count(text string) (n int) {
	uitest.Walk(r.Window(), func(o fyne.CanvasObject) bool {
		if t, is := o.(*kit.Text); is && t.Text() == text {
			n++
		}
		return false
	})
	return n
}

func TestWhatWouldBeLostIsSaid(t *testing.T) {
	r := open(t)
	r.WantSeen("Thursday 19 November, 18:50", "Checked. What you typed opens it.", "What you would lose", "1 call")
	r.Press(fyne.KeyDown, fyne.KeyDown)
	r.WantSeen("Thursday 12 November, 18:50", "Checked. What you typed opens it.", "4 marks", "Sunita B., who came for the first time", "1 call",
		"What you have now is kept.", "It is set aside as “Harbour Lights Recovery, 19 November”")
}

func TestGoingBackAndOnlyLookingAskTheShell(t *testing.T) {
	r := open(t)
	r.Press(fyne.KeyDown, fyne.KeyDown)
	r.Tap("Restore this backup")
	if len(r.WentBackTo) != 0 {
		t.Error("went back without a question, though something would be lost")
	}
	r.WantSeen("Go back to Thursday 12 November, 18:50?", "The page says what you would lose.")
	r.Tap("Go back")
	if len(r.WentBackTo) != 1 || r.WentBackTo[0] != r.first {
		t.Errorf("went back to %v; want %s", r.WentBackTo, r.first)
	}
	r.Host.Show(r.screen, screen.Location{Screen: screen.Restore})
	r.Tap("Only look")
	if len(r.LookedInto) != 1 {
		t.Errorf("looked into %v", r.LookedInto)
	}
}

func TestAnotherProgrammeDoesNotTakeThePlaceOfThisOne(t *testing.T) {
	r := open(t)
	r.Press(fyne.KeyDown)
	r.WantSeen("This is a backup of another programme.")
	r.WantUnseen("Restore this backup")
	r.Window().Canvas().Focus(r.screen.Focus())
	r.Type("not the right words")
	r.Press(fyne.KeyReturn)
	r.WantSeen("This passphrase or recovery key does not open the programme.")
	r.Window().Canvas().Focus(r.screen.Focus())
	r.Press(fyne.KeyEnd)
	for range len("not the right words") {
		r.Press(fyne.KeyBackspace)
	}
	r.Type(uitest.Passphrase + " north")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Northgate Evenings", "It cannot take the place of this one.", "Only look")
	r.WantUnseen("Restore this backup")
}

func TestABackupOfAnEarlierPassphraseAsksForThat(t *testing.T) {
	r := open(t)
	if err := r.Store().ResetPassphrase("pebble tractor window saffron"); err != nil {
		t.Fatal(err)
	}
	r.Host.Show(r.screen, screen.Location{Screen: screen.Restore})
	r.WantSeen("Not opened", "Type the passphrase of that time, or its recovery key.")
	r.WantUnseen("Restore this backup")
	r.Window().Canvas().Focus(r.screen.Focus())
	r.Type(uitest.Passphrase)
	r.Press(fyne.KeyReturn)
	r.WantSeen("Checked. What you typed opens it.", "Restore this backup")
}

func TestABackupThatIsAmissIsNotOffered(t *testing.T) {
	r := open(t)
	all, err := store.Backups(r.disk)
	if err != nil {
		t.Fatal(err)
	}
	newest := all[0].Path
	r.ruin(newest)
	r.Host.Show(r.screen, screen.Location{Screen: screen.Restore})
	r.WantSeen("Something in this backup is damaged. Choose another one.")
	r.WantUnseen("Restore this backup", "Checked.")
}

// ruin damages a backup where only somebody who reads all of it sees that.
func (r *room) ruin(path string) {
	r.t.Helper()
	whole, err := os.ReadFile(path)
	if err != nil {
		r.t.Fatal(err)
	}
	ring, err := r.Store().Ring()
	if err != nil {
		r.t.Fatal(err)
	}
	defer ring.Close()
	for at := 600; at < len(whole); at += 4096 {
		content := slices.Clone(whole)
		content[at] ^= 1
		if err := os.WriteFile(path, content, 0o600); err != nil {
			r.t.Fatal(err)
		}
		_, looked := ring.Look(path)
		if _, err := ring.Compare(r.t.Context(), path, nil); looked == nil && store.KindOf(err) == store.Damaged {
			return
		}
	}
	r.t.Fatal("nothing was damaged so")
}

func TestAPulledStickIsNoFailure(t *testing.T) {
	r := open(t)
	if err := os.RemoveAll(r.stick); err != nil {
		t.Fatal(err)
	}
	r.Host.Show(r.screen, screen.Location{Screen: screen.Restore})
	r.WantSeen("Thu 12 Nov, 18:50")
	if len(r.Failures) > 0 {
		t.Errorf("%v", r.Failures)
	}
}

func TestPictures(t *testing.T) {
	for _, l := range uitest.Looks() {
		t.Run(l.Name, func(t *testing.T) {
			r := open(t)
			r.Wear(l)
			r.Picture("restore-" + l.Name)
			r.Press(fyne.KeyDown)
			r.Picture("restore-other-" + l.Name)
			r.Press(fyne.KeyDown)
			r.Picture("restore-older-" + l.Name)
		})
	}
}
