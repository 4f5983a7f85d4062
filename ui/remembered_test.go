package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"alongside/ui/kit"
	"alongside/ui/uitest"
)

// As after a computer went down while Fyne wrote its preferences, which it empties
// first.
func TestEmptyPreferencesAreWhatTheyWereBefore(t *testing.T) {
	c := newComputer(t)
	path, backups := tinyProgramme(t), t.TempDir()
	s := c.start(path)
	s.enterPassphrase(uitest.Passphrase)
	s.app.SetBackupFolders([]string{backups})
	s.app.SetLook(kit.Dark, 1.5)
	c.app.Preferences().SetString(kit.FolderPreference, c.files)

	c.losePreferences()
	s = c.start("")
	if v, scale := s.app.Look(); v != kit.Dark || scale != 1.5 {
		t.Errorf("the look is %v at %v", v, scale)
	}
	if got := s.app.BackupFolders(); len(got) != 1 || got[0] != backups {
		t.Errorf("backups go to %v", got)
	}
	if got := c.app.Preferences().String(kit.FolderPreference); got != c.files {
		t.Errorf("files are offered in %q", got)
	}
	s.wantSeen("Your passphrase")
}

// What is kept cannot be read: it is kept anew, and nobody notices.
func TestWhatIsRememberedIsKeptAnewWhereItCannotBeRead(t *testing.T) {
	for name, content := range map[string]string{"empty": "", "cut": `{"format": "alongside-rem`, "something else": "%PDF-1.4"} {
		t.Run(name, func(t *testing.T) {
			c := newComputer(t)
			kept := filepath.Join(c.state, "remembered.json")
			if err := os.WriteFile(kept, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			s := c.start("")
			s.app.SetLook(kit.HighContrastLight, 1)
			c.losePreferences()
			if v, _ := c.start("").app.Look(); v != kit.HighContrastLight {
				t.Errorf("the look is %v", v)
			}
			left, err := os.ReadDir(c.state)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range left {
				if strings.HasSuffix(e.Name(), ".part") {
					t.Errorf("left behind: %s", e.Name())
				}
			}
		})
	}
}

// losePreferences empties Fyne's, and leaves what the app remembers beside them.
func (c *computer) losePreferences() {
	kept := filepath.Join(c.state, "remembered.json")
	content, err := os.ReadFile(kept)
	if err != nil {
		c.t.Fatal(err)
	}
	for _, key := range []string{"theme", "textScale", "recentFiles", "backupFolders", kit.FolderPreference} {
		c.app.Preferences().RemoveValue(key)
	}
	if err := os.WriteFile(kept, content, 0o600); err != nil {
		c.t.Fatal(err)
	}
}
