package systemfiles

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"alongside/ui/kit"
)

// helper puts a program in the place of zenity that notes how it was called,
// and then does what the script says.
func helper(t *testing.T, script string) (called func() string) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("elsewhere no helper program is used")
	}
	dir := t.TempDir()
	notes := filepath.Join(dir, "called")
	text := "#!/bin/sh\necho \"$@\" >" + notes + "\n" + script + "\n"
	for _, name := range []string{"zenity", "qarma", "matedialog"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	return func() string {
		note, err := os.ReadFile(notes)
		if err != nil {
			t.Fatal(err)
		}
		return string(note)
	}
}

func TestWhatIsAskedForReachesTheSystemsList(t *testing.T) {
	questions := map[string]struct {
		question kit.FileQuestion
		with     []string
	}{
		"a file": {
			kit.FileQuestion{Title: "Open", Folder: "/home/maria", Endings: []string{".csv"}},
			[]string{"--filename /home/maria/", "csv"},
		},
		"a place": {
			kit.FileQuestion{Purpose: kit.ToSave, Title: "Save", Folder: "/home/maria", Name: "sheet.pdf", Endings: []string{".pdf"}},
			[]string{"--save", "--filename /home/maria/sheet.pdf", "--confirm-overwrite"},
		},
		"a folder": {
			kit.FileQuestion{Purpose: kit.ToChoose, Title: "Back up", Folder: "/home/maria"},
			[]string{"--directory", "--filename /home/maria/"},
		},
	}
	for name, q := range questions {
		t.Run(name, func(t *testing.T) {
			called := helper(t, "echo /home/maria/chosen")
			path, err := Chooser{}.Choose(context.Background(), q.question)
			if path != "/home/maria/chosen" || err != nil {
				t.Errorf("chose %q, %v", path, err)
			}
			for _, word := range q.with {
				if got := called(); !strings.Contains(got, word) {
					t.Errorf("called with %q, without %q", got, word)
				}
			}
		})
	}
}

func TestNothingChosenIsNoErrorAndAHelperThatFailsIs(t *testing.T) {
	helper(t, "exit 1")
	if path, err := (Chooser{}).Choose(context.Background(), kit.FileQuestion{}); path != "" || err != nil {
		t.Errorf("cancelled: %q, %v", path, err)
	}
	helper(t, "exit 3")
	if _, err := (Chooser{}).Choose(context.Background(), kit.FileQuestion{}); err == nil {
		t.Error("a helper that failed is not told from one that was cancelled")
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := (Chooser{}).Choose(context.Background(), kit.FileQuestion{}); err == nil {
		t.Error("a helper that is not there is not told from one that was cancelled")
	}
}

func TestTheSystemsListGoesWhenNobodyWaitsForIt(t *testing.T) {
	helper(t, "exec sleep 600")
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		path, err := Chooser{}.Choose(ctx, kit.FileQuestion{})
		if path != "" {
			t.Errorf("chose %q", path)
		}
		done <- err
	}()
	cancel()
	if err := <-done; err != nil {
		t.Errorf("said %v", err)
	}
}
