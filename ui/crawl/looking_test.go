package crawl

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/uitest"
)

// TestABackupThatIsLookedAtOffersNothingItRefuses taps whatever can be tapped on
// every screen of a backup that is only looked at. Nothing may look live and be
// refused when it is pressed, and neither the backup nor its copy may become
// another.
func TestABackupThatIsLookedAtOffersNothingItRefuses(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	collectSeldom(t, 1<<30)
	full := sample.Make(sample.Config{Seed: 7, People: 12, Years: 1, Today: data.DateOf(uitest.Evening)})
	file, r := prepare(t, full), newReport()
	c := &crawl{
		computer: newComputer(t, file, nil, large, r), program: "a backup", name: "a backup", masks: masksFor(full),
		alone: tap, each: math.MaxInt, longest: math.MaxInt, left: math.MaxInt,
		scenes: map[string]*scene{}, begins: map[string]string{},
	}
	c.looks = true
	t.Cleanup(c.end)
	c.start()
	c.through(slices.DeleteFunc(append(rooms(), about(&full)...), func(s spot) bool { return slices.Contains(notForLooking, s.name) }))
	for _, path := range []string{c.path, filepath.Join(c.folder, backupName)} {
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, file) {
			t.Errorf("%s is not what it was: %v", filepath.Base(path), err)
		}
	}
	t.Logf("%d scenes: %s", len(c.scenes), r)
}

// notForLooking are the places that nothing leads to while a backup is looked at.
var notForLooking = []string{"contact logs", "a spreadsheet", "the door"}

// backupName is what the programme is called as a backup.
const backupName = "alongside-backup-0123abcd-2026-11-12-210000Z.alongside"

// asBackup gives the programme the name of a backup, and says where the copy of
// it will be that is looked at.
func (c *computer) asBackup() (backup, looked string) {
	backup = filepath.Join(c.folder, backupName)
	if err := os.Rename(c.path, backup); err != nil {
		c.t.Fatal(err)
	}
	return backup, filepath.Join(c.opened, "backup.alongside")
}

// refusesNothing looks for the sentence with which a change is refused.
func (c *crawl) refusesNothing(w way) {
	refused := false
	for _, root := range append([]fyne.CanvasObject{c.canvas().Content()}, c.canvas().Overlays().List()...) {
		lookAt(root, box{}, func(s seen) {
			switch o := s.object.(type) {
			case *kit.Paragraph:
				refused = refused || o.Text() == store.Looking.Error()
			case *kit.Toaster:
				refused = refused || strings.HasPrefix(o.Shown(), "You are looking")
			}
		})
	}
	if refused {
		c.fail(w, "it looked as if it could be done, and is refused: %s", w[len(w)-1])
	}
}
