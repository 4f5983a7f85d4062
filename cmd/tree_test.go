package cmd

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// topLevel is all that may stand at the top of the project, beside dot-files.
var topLevel = []string{
	"cmd", "ui", "data", "reports", "assets", "FyneApp.toml", "go.mod", "go.sum",
	"README.md", "Makefile", "LICENSE", "CONTRIBUTING.md",
}

func TestTheTopLevelHoldsOnlyWhatTheDesignNames(t *testing.T) {
	for path := range committed(t) {
		top, _, _ := strings.Cut(path, "/")
		if !strings.HasPrefix(top, ".") && !slices.Contains(topLevel, top) {
			t.Errorf("%s: %q is not among %s", path, top, strings.Join(topLevel, " "))
		}
	}
}

// A file that does one thing seldom needs this many lines.
func TestNoFileOfCodeIsOver450Lines(t *testing.T) {
	for path, text := range committed(t) {
		if n := bytes.Count(text, []byte("\n")); isCode(path) && n > 450 {
			t.Errorf("%s has %d lines: something in it wants a file of its own", path, n)
		}
	}
}

// The patterns are written so that they do not find themselves.
var (
	unkind = regexp.MustCompile(`(?i)\b(add[i]cts?|add[i]cted|abus[e]rs?|junk[i]es?|dirt[y]|drop-?out[s]?|no-?show[s]?|` +
		`clean[ ](and sober|date|time)|(days|got|stay|gets?) clea[n])\b`)
	machinePath = regexp.MustCompile(`(^|[^\w.~-])/(root|work|mnt|srv)/\w`)
	personsPath = regexp.MustCompile(`(^|[^\w.~-])/(home|Users)/\w`)
	clock       = regexp.MustCompile(`\btime\.(Now|Since|Until)\(`)
	later       = regexp.MustCompile(`\b(TOD[O]|FIXM[E]|XX[X])\b`)
)

func TestWhatIsCommitted(t *testing.T) {
	cases := []struct {
		name    string
		in      func(path string) bool
		pattern *regexp.Regexp
		why     string
	}{
		{"speaks of people as people", isText, unkind, "person-first words: see CONTRIBUTING.md"},
		{"names no folder of one machine", isText, machinePath, "this path is on one machine only"},
		{"names no folder of one person", isCode, personsPath, "this path is on one person's machine only"}, // tests invent such paths
		{"leaves nothing for later", isCode, later, "do it, or file an issue"},
		{"is given the time", hasNoClock, clock, "data and reports have no clock: it is passed in"},
	}
	files := committed(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			looked := 0
			for path, text := range files {
				if !c.in(path) {
					continue
				}
				looked++
				for i, line := range bytes.Split(text, []byte("\n")) {
					if found := c.pattern.Find(line); found != nil {
						t.Errorf("%s:%d: %q: %s", path, i+1, found, c.why)
					}
				}
			}
			if looked == 0 {
				t.Error("there is no file of this kind: this rule watches nothing")
			}
		})
	}
}

func TestThePatternsFindWhatTheyAreFor(t *testing.T) {
	cases := []struct {
		name    string
		pattern *regexp.Regexp
		text    string
		found   bool
	}{
		{"an unkind word", unkind, "an ADD" + "ICT came", true},
		{"an unkind word with a hyphen", unkind, "two no-" + "shows", true},
		{"a count that judges", unkind, "90 days " + "clean", true},
		{"tidying up", unkind, "make clean; filepath.Clean", false},
		{"a folder of one machine", machinePath, "cd /mn" + "t/disk", true},
		{"a folder of a person's machine", personsPath, `open("/ho` + `me/maria/list.csv")`, true},
		{"a web address", personsPath, "https://example.org/home/page", false},
		{"a folder of the project", machinePath, "data/work/file", false},
		{"the clock", clock, "day := time.Now" + "()", true},
		{"a note for later", later, "// TO" + "DO: mend", true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := c.pattern.MatchString(c.text); got != c.found {
				t.Errorf("found in %q: %v, want %v", c.text, got, c.found)
			}
		})
	}
}

// isCode leaves tests out.
func isCode(path string) bool {
	return strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go")
}

func isText(path string) bool {
	switch filepath.Ext(path) {
	case ".ttf", ".png", ".pdf", ".alongside", ".sum":
		return false
	}
	return true
}

func hasNoClock(path string) bool {
	return isCode(path) && (strings.HasPrefix(path, "data/") || strings.HasPrefix(path, "reports/"))
}

// committed is the content of every file that git knows or would add.
func committed(t *testing.T) map[string][]byte {
	t.Helper()
	list := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	list.Dir = ".."
	out, err := list.Output()
	if err != nil {
		t.Fatalf("git ls-files: %v", err)
	}
	files := map[string][]byte{}
	for path := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		text, err := os.ReadFile(filepath.Join("..", path))
		if errors.Is(err, fs.ErrNotExist) {
			continue // deleted, and not yet committed so
		}
		if err != nil {
			t.Fatal(err)
		}
		files[path] = text
	}
	return files
}
