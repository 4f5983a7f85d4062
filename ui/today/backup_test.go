package today_test

import (
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
