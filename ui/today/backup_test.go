package today_test

import (
	"os"
	"path/filepath"
	"testing"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/today"
	"alongside/ui/uitest"
)

func TestAnOldBackupIsSaidWithOneButton(t *testing.T) {
	h := uitest.New(t, sample.Make(sample.Tiny(data.DateOf(uitest.Evening))))
	s := today.New(h)
	h.Show(s, screen.Location{})
	h.WantUnseen("Back up now")
	h.Overdue = true
	h.Show(s, screen.Location{})
	h.WantSeen("There is no backup yet. If this computer is lost, so is everything in it.")
	h.LastBackup = uitest.Evening.AddDate(0, 0, -9)
	h.Folders = []string{t.TempDir()}
	h.Show(s, screen.Location{})
	h.WantSeen("The last good backup is of 10 November, 9 days ago.")
	h.Picture("today-backup-overdue")
	h.Tap("Back up now")
	if all, err := store.Backups(h.Folders[0]); err != nil || len(all) != 1 {
		t.Errorf("%d backups, %v", len(all), err)
	}
}

func TestBeforeTheFirstEveningNobodyIsAskedForABackup(t *testing.T) {
	records := sample.Make(sample.Tiny(data.DateOf(uitest.Evening)))
	records.Meetings, records.Marks, records.Slips = nil, nil, nil
	h := uitest.New(t, records)
	h.Overdue = true
	h.Show(today.New(h), screen.Location{})
	h.WantUnseen("There is no backup yet.", "Back up now")
}

func TestAFolderThatWasNotThereForTheLastBackupIsSaid(t *testing.T) {
	h := uitest.New(t, sample.Make(sample.Tiny(data.DateOf(uitest.Evening))))
	s := today.New(h)
	disk, stick := t.TempDir(), filepath.Join(t.TempDir(), "Stick")
	h.Folders = []string{disk, stick}
	for _, folder := range h.Folders {
		_, _ = h.Store().Backup(t.Context(), folder) // the second fails
	}
	h.Show(s, screen.Location{})
	h.WantSeen("Stick is not there at present. The backup is made when it is back.")
	h.Picture("today-backup-folder-missing")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	h.Tap("Back up now")
	h.WantUnseen("Stick is not there at present. The backup is made when it is back.", "Back up now")

	h.Folders = []string{disk, filepath.Join(t.TempDir(), "Gone")}
	_, _ = h.Store().Backup(t.Context(), h.Folders[1])
	h.Folders = h.Folders[:1] // nobody wants backups there any more
	h.Show(s, screen.Location{})
	h.WantUnseen("Back up now")
}
