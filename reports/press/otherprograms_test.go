package press

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/go-text/typesetting/language"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// elsewhere are fonts of a computer that draws a few names beside those that the
// embedded typefaces do.
type elsewhere []*page.Typeface

func (e elsewhere) Find(letters []rune, _ language.Script, _ bool) *page.Typeface {
	for _, t := range e {
		if t.Draws(letters) {
			return t
		}
	}
	return nil
}

func fontsElsewhere(t *testing.T) (all elsewhere) {
	t.Helper()
	for _, name := range []string{"NotoSansCJK.otf", "NotoSansEthiopic.ttf"} {
		file, err := os.Open(filepath.Join("..", "page", "testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { file.Close() })
		typeface, err := page.ParseTypeface(file, 0, false)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, typeface)
	}
	return all
}

// pdf is a document as a file.
func pdf(t *testing.T, doc page.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := page.PDF(&out, doc, page.Meta{Author: "Riverside Recovery", Created: printedAt}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// asked runs another program on a file, where it is installed.
func asked(t *testing.T, file string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(args[0])
	if err != nil {
		t.Skip(args[0] + " is not installed")
	}
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "FILE", file)
	}
	out, err := exec.Command(path, args[1:]...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
	return string(out)
}

// written has the document in a file of its own.
func written(t *testing.T, doc page.Document) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(path, pdf(t, doc), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Whoever copies a name out of a document has the name as it was typed, whatever
// the script, in lists and in titles alike.
func TestNamesAreCopiedOutOfEveryDocument(t *testing.T) {
	fonts := fontsElsewhere(t)
	for i, name := range [][2]string{{"مريم", "الحداد"}, {"Sam (سامي)", "Haddad"}, {"静怡", "林"}, {"दीपक", "मिश्रा"}} {
		s := &sized{n: 3, called: name}
		if i == 0 { // once for all who are in lists
			s.n = len(writtenNames)
		}
		s.open(t)
		for _, d := range reports.Documents {
			if i > 0 && d.About != reports.AboutPerson {
				continue
			}
			t.Run(d.Key+"/"+name[0], func(t *testing.T) {
				o := s.order(d)
				o.Names, o.Fonts, o.Called = data.FullNames, fonts, name[0]+" "+name[1]
				doc := s.makeFor(t, o).Model.Layout(reports.Options{Printed: s.order(d).Today, Fonts: fonts})
				said := unspaced(page.Text(doc))
				copied := unspaced(strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\u200e", "", "\u200f", "").
					Replace(asked(t, written(t, doc), "pdftotext", "FILE", "-")))
				found := 0
				for _, n := range append([][2]string{name}, writtenNames...) {
					full := unspaced(n[0] + n[1])
					if len(full) > 40 {
						continue // takes two lines of a column, between which others stand
					}
					in, out := strings.Count(said, full), strings.Count(copied, full)
					if found += in; out < in {
						t.Errorf("%q is there %d times, and copied %d times", full, in, out)
					}
				}
				if found == 0 && !d.Figures && !d.Leads && d.About != reports.AboutMentor { // of the trail nothing was done to anybody yet
					t.Error("no name is there: this proves nothing")
				}
			})
		}
	}
}

// unspaced is a text without what may stand where a line turns.
func unspaced(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(text), ""), "-", "")
}

// Where no font draws a name, something else stands there that is nobody else's:
// no two people print alike.
func TestNoTwoPeoplePrintAlike(t *testing.T) {
	s := ofSize(t, len(writtenNames))
	for _, style := range []data.NameStyle{data.FullNames, data.FirstAndInitial, data.CodeOnly} {
		if err := s.store.View(func(r *store.Reader) error {
			_, people, names, err := Order{Names: style}.everybody(r)
			who := make(map[string]data.Person)
			for _, p := range people {
				name := names.Of(p)
				if other, taken := who[name]; taken {
					t.Errorf("style %v: %v and %v are both %q", style, other.ID, p.ID, name)
				}
				who[name] = p
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
		for _, d := range reports.Documents {
			o := s.order(d)
			o.Names = style
			if text := page.Text(s.makeFor(t, o).Model.Layout(reports.Options{Printed: o.Today})); strings.ContainsRune(text, page.Substitute) {
				t.Errorf("%s, style %v, has a name of which not every letter is drawn:\n%s", d.Key, style, text)
			}
		}
	}
}

func TestTheSameProgrammeGivesTheSameBytesOfEveryDocument(t *testing.T) {
	one, other := ofSize(t, 3), ofSize(t, 3)
	for _, d := range reports.Documents {
		for _, how := range waysToPrint(nil)[:2] {
			first, second := pdf(t, one.make(t, d, nil).Model.Layout(how.options)), pdf(t, other.make(t, d, nil).Model.Layout(how.options))
			if !bytes.Equal(first, second) {
				t.Errorf("%s, %s: two PDFs of the same programme differ", d.Key, how.name)
			}
		}
	}
}

var (
	heading = regexp.MustCompile(`(?m)^ *H1`)
	head    = regexp.MustCompile(`(?m)^ *TH`)
)

// Other programs find every document sound, and in it what a reader who does not
// see the pages is told: the headings, and the tables with their heads.
func TestOtherProgramsReadEveryDocument(t *testing.T) {
	s := ofSize(t, 1) // for pdfinfo takes minutes for the structure of a book
	for _, d := range reports.Documents {
		t.Run(d.Key, func(t *testing.T) {
			doc := s.make(t, d, nil).Model.Layout(reports.Options{Printed: s.order(d).Today})
			file := written(t, doc)
			if out := asked(t, file, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Error(out)
			}
			if info := asked(t, file, "pdfinfo", "FILE"); !regexp.MustCompile(`Tagged: +yes`).MatchString(info) || !strings.Contains(info, d.Title) {
				t.Error(info)
			}
			structure := asked(t, file, "pdfinfo", "-struct-text", "FILE")
			if !heading.MatchString(structure) {
				t.Errorf("there is no heading in\n%s", structure)
			}
			tables := 0
			for _, e := range doc.Elements {
				if e.Kind == page.TableElement {
					tables++
				}
			}
			if got := strings.Count(structure, "Table"); tables > 0 && (got < tables || !head.MatchString(structure)) {
				t.Errorf("%d tables are read of %d, or none has a head:\n%s", got, tables, structure)
			}
		})
	}
}
