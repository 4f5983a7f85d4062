package settings

import (
	"os"
	"path/filepath"
	"testing"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestEachFolderForBackupsStandsInATable(t *testing.T) {
	r := open(t, sample.Make(sample.Tiny(data.DateOf(uitest.Evening))), inKeeping)
	r.WantSeen("made by itself when you close a meeting and when you quit")
	base := t.TempDir()
	disk, stick := filepath.Join(base, "Office disk"), "/media/maria/BLUE"
	if err := os.Mkdir(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	r.SetBackupFolders([]string{disk, stick})
	b := r.keepingSection().backups
	b.show()
	r.WantSeen("Office disk", "On this computer", "None yet", "BLUE", "Not plugged in", "When it is back")
	r.WantUnseen("Add a folder") // two are enough
	b.backUp(disk)
	r.WantSeen("Tonight, 18:50", "Opened and checked", "Up to 12 November", "12 people", "After a change")
	r.picture("settings-backups", 1000, 700, kit.Light, 1)
	r.picture("settings-backups-large", 768, 640, kit.Light, 2)
	r.Tap("Restore a backup")
	if len(r.Places) != 1 || r.Places[0].Screen != screen.Restore {
		t.Errorf("it leads to %v", r.Places)
	}
}

func TestAFolderIsCalledWhatSomebodyCallsIt(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	folder := t.TempDir()
	r.SetBackupFolders([]string{folder})
	b := r.keepingSection().backups
	b.backUp(folder)
	b.acts(r.Store().BackupPlaces()[0])[0].Do()
	r.retype(r.fields()[0], "Office disk")
	r.Tap("Call it that")
	r.WantSeen("Office disk")
	b.acts(r.Store().BackupPlaces()[0])[1].Do()
	r.WantSeen("What lies in Office disk stays as it is.")
	r.Tap("No more there")
	if len(r.BackupFolders()) > 0 {
		t.Errorf("backups still go to %v", r.BackupFolders())
	}
	if _, err := os.Stat(r.Store().BackupPlaces()[0].Path); err != nil {
		t.Errorf("the backup is gone: %v", err)
	}
}

func TestTheBannerFollowsABackupAtOnce(t *testing.T) {
	r := open(t, sample.Make(sample.Tiny(data.DateOf(uitest.Evening))), inKeeping)
	r.SetBackupFolders([]string{t.TempDir()})
	r.keepingSection().show()
	r.Tap("Check the file now")
	r.WantSeen("All is well. The file was checked tonight at 18:50.")
	r.Tap("Back up now")
	r.WantSeen("All is well. The file was checked tonight at 18:50, and backed up at 18:50.")
}

// A backup that is made by itself changes nothing in the programme.
func TestABackupThatIsMadeByItselfIsSeenAtOnce(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	folder := t.TempDir()
	r.SetBackupFolders([]string{folder})
	r.keepingSection().show()
	r.WantSeen("None yet")
	if _, err := r.Store().Backup(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh(store.Change{})
	r.WantSeen("Tonight, 18:50")
}

func TestWhatIsSaidOfABackupDoesNotStandBelowAnotherThatFailed(t *testing.T) {
	for name, again := range map[string]func(b *backups, folder string){
		"in each folder": func(b *backups, _ string) { b.backUpNow() },
		"elsewhere":      (*backups).backUp,
	} {
		t.Run(name, func(t *testing.T) {
			r := open(t, data.Records{}, inKeeping)
			folder := filepath.Join(t.TempDir(), "stick")
			if err := os.Mkdir(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			r.SetBackupFolders([]string{folder})
			b := r.keepingSection().backups
			b.backUp(folder)
			r.WantSeen("Done, and checked by opening it.")
			if err := os.RemoveAll(folder); err != nil {
				t.Fatal(err)
			}
			again(b, folder)
			r.WantUnseen("Done, and checked by opening it.")
		})
	}
}

// A folder that takes no backup is not kept: it is said that nothing was changed.
func TestAFolderIsKeptOnceThereIsABackupInIt(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	b, kept := r.keepingSection().backups, 0
	b.firstInto(filepath.Join(os.DevNull, "nowhere"), func() { kept++ })
	if kept != 0 || len(r.Failures) == 0 {
		t.Errorf("kept %d times, and said %v", kept, r.Failures)
	}
	if b.firstInto(t.TempDir(), func() { kept++ }); kept != 1 {
		t.Errorf("kept %d times", kept)
	}
}
