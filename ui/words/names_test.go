package words

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"
	"unicode"

	"alongside/data"
)

func TestTheScreensShowWhatTheWindowCanDraw(t *testing.T) {
	p := data.Person{ID: data.NewID(), First: "伟", Alias: "Wei"}
	if got := NamesIn(data.FullNames, []data.Person{p}).Of(p); got != "伟" {
		t.Errorf("is shown as %q where everything can be drawn", got)
	}
	DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { DrawOnly(nil) })
	if got := NamesIn(data.FullNames, []data.Person{p}).Of(p); got != "Wei" {
		t.Errorf("is shown as %q", got)
	}
	DrawOnly(nil)
	if got := NamesIn(data.FullNames, []data.Person{p}).Of(p); got != "伟" {
		t.Errorf("is shown as %q after that", got)
	}
}

// A screen that names people by itself would show boxes.
func TestNoScreenNamesPeopleByItself(t *testing.T) {
	ui := os.DirFS("..")
	err := fs.WalkDir(ui, ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || path == "words/names.go" {
			return err
		}
		source, err := fs.ReadFile(ui, path)
		for _, name := range []string{"data.NewNames(", "data.NewNamesDrawn(", "dossier.Everybody("} {
			if bytes.Contains(source, []byte(name)) {
				t.Errorf("%s calls %s…) in place of words.NamesIn", path, name)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
