package systemprint

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// onPath puts programs on the PATH, and nothing else.
func onPath(t *testing.T, programs map[string]string) (folder string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell")
	}
	folder = t.TempDir()
	for name, script := range programs {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	return folder
}

func TestWhereNothingKnowsPrintersThereAreNone(t *testing.T) {
	onPath(t, map[string]string{"lp": "exit 0"})
	if New() != nil {
		t.Error("there are printers")
	}
}

func TestThePrintersAreListedTheUsualOneFirst(t *testing.T) {
	for name, c := range map[string]struct {
		lpstat string
		want   []string
	}{
		"two":              {`[ "$1" = -e ] && printf 'Hall\nOffice\n' || echo 'system default destination: Office'`, []string{"Office", "Hall"}},
		"no usual one":     {`[ "$1" = -e ] && printf 'Hall\nOffice\n' || echo 'no system default destination'`, []string{"Hall", "Office"}},
		"an odd name":      {`[ "$1" = -e ] && printf -- '-o\nHall\n' || exit 1`, []string{"Hall"}},
		"no print service": {`echo 'lpstat: Bad file descriptor' >&2; exit 1`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			onPath(t, map[string]string{"lp": "exit 0", "lpstat": c.lpstat})
			if diff := cmp.Diff(c.want, New().List()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAFileIsHandedToThePrinterThatIsNamed(t *testing.T) {
	folder := onPath(t, map[string]string{"lp": `echo "$@" > "${0%/*}/said"`, "lpstat": ""})
	if err := New().Print(context.Background(), "Hall", "/x/slip.pdf"); err != nil {
		t.Fatal(err)
	}
	said, err := os.ReadFile(filepath.Join(folder, "said"))
	if err != nil || strings.TrimSpace(string(said)) != "-s -d Hall -- /x/slip.pdf" {
		t.Errorf("lp was told %q, %v", said, err)
	}
}

func TestWhatThePrinterDoesNotTakeIsSaid(t *testing.T) {
	onPath(t, map[string]string{"lp": `echo 'lp: The printer does not exist.' >&2; exit 1`, "lpstat": ""})
	if err := New().Print(context.Background(), "Hall", "/x/slip.pdf"); err == nil || !strings.Contains(err.Error(), "does not exist") {
		t.Errorf("it said %v", err)
	}
}
