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
// every screen of a backup that is only looked at, and in the deep form types and
// presses every key, and does it at every size. Nothing may look live and be
// refused when it is pressed, and neither the backup nor its copy may become
// another.
func TestABackupThatIsLookedAtOffersNothingItRefuses(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	collectSeldom(t, 1<<30)
	looks, only := []uitest.Look{large}, []how{tap}
	if os.Getenv("ALONGSIDE_CRAWL") == "deep" {
		looks = append(looks, small, huge)
		only = append(only, menu, beside, typing, keys, chords, fillIn, wheel, drag, wait, escape, enter)
	}
	r := newReport()
	for _, l := range looks {
		t.Run(l.Name, func(t *testing.T) { lookThrough(t, l, only, r) })
	}
}

// quickLook is how many steps the quick form takes, some two thirds of all. The last
// third takes minutes, as each way back there is a new start: it is the deep form's.
const quickLook = 650

// lookThrough goes through a backup that is only looked at.
func lookThrough(t *testing.T, l uitest.Look, only []how, r *report) {
	full := sample.Make(sample.Config{Seed: 7, People: 12, Years: 1, Today: data.DateOf(uitest.Evening)})
	file := prepare(t, full)
	c := lookingAt(t, file, l, r)
	c.masks, c.only = masksFor(full), only
	if os.Getenv("ALONGSIDE_CRAWL") != "deep" {
		c.left = quickLook
	}
	c.through(lookedAt(&full))
	for _, path := range []string{c.path, filepath.Join(c.folder, backupName)} {
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, file) {
			t.Errorf("%s is not what it was: %v", filepath.Base(path), err)
		}
	}
	t.Logf("%d scenes: %s", len(c.scenes), r)
}

// lookingAt opens a programme as a backup that is only looked at.
func lookingAt(t *testing.T, file []byte, l uitest.Look, r *report) *crawl {
	c := &crawl{
		computer: newComputer(t, file, nil, l, r), program: "a backup", name: "a backup, " + l.Name,
		each: math.MaxInt, longest: math.MaxInt, left: math.MaxInt,
		scenes: map[string]*scene{}, begins: map[string]string{},
	}
	c.looks = true
	t.Cleanup(c.end)
	c.start()
	return c
}

// lookedAt are the places that there are in a backup.
func lookedAt(r *data.Records) []spot {
	return slices.DeleteFunc(append(rooms(), about(r)...), func(s spot) bool { return slices.Contains(notForLooking, s.name) })
}

// notForLooking are the places that nothing leads to while a backup is looked at.
var notForLooking = []string{"contact logs", "bring in", "a file to bring in", "a sheet", "before it comes in", "the door"}

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

// refused reports whether the window says that a change was refused.
func (c *crawl) refused() (is bool) {
	for _, root := range append([]fyne.CanvasObject{c.canvas().Content()}, c.canvas().Overlays().List()...) {
		lookAt(root, box{}, func(s seen) {
			switch o := s.object.(type) {
			case *kit.Paragraph:
				is = is || o.Text() == store.Looking.Error()
			case *kit.Toaster:
				is = is || strings.HasPrefix(o.Shown(), "You are looking")
			}
		})
	}
	return is
}
