package press

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

func TestWhatIsNotDrawnSaysWhichFontDrawsIt(t *testing.T) {
	none := func(rune) bool { return false }
	for text, want := range map[string][]string{
		"静 Sam": {"Noto Sans CJK"}, "さくら지": {"Noto Sans CJK"}, "አበበ": {"Noto Sans Ethiopic"}, "ខ王": {"Noto Sans CJK", "Noto Sans Khmer"},
		"😀": {"Symbola"}, "ᮊ": {"Noto Sans Sundanese"}, "ꯀ": {"Noto Sans Meetei Mayek"}, "Sam": nil,
	} {
		if got := fontsFor(text, none); !slices.Equal(got, want) {
			t.Errorf("%q needs %q, want %q", text, got, want)
		}
	}
}

// abroad is a group of whom some have names that the embedded typefaces do not
// draw, and one who is not expected tonight.
func abroad() data.Records {
	person := func(n byte, first, last, alias, code string) data.Person {
		return data.Person{ID: riverside.ID(100 + n), First: first, Last: last, Alias: alias, Code: code, Roles: data.Mentee}
	}
	people := []data.Person{
		person(1, "伟", "王", "Wei", ""), person(2, "芳", "李", "", "M-7"), person(3, "静", "林", "", ""), person(4, "怡", "陈", "", ""),
		person(5, "مريم", "الحداد", "", ""), person(6, "Sam", "Tanner", "小王", ""), person(7, "ኣበበ", "", "Abe", ""),
	}
	r := data.Records{People: people, Groups: []data.Group{riverside.Thursday}, Meetings: []data.Meeting{riverside.Tonight}}
	for _, p := range people[:6] {
		r.Memberships = append(r.Memberships, riverside.Membership(riverside.Thursday, p))
	}
	return r
}

// sheetOf lays out tonight's sheet on a computer without fonts.
func sheetOf(t *testing.T, style data.NameStyle) (text string, lacking []Lacking) {
	t.Helper()
	riverside.With(t, abroad(), func(r *store.Reader) error {
		made, err := Make(r, Order{Key: reports.SessionSheetKey, About: riverside.Tonight.ID, Names: style})
		if err != nil {
			return err
		}
		doc := made.Model.Layout(reports.Options{})
		text, lacking = page.Text(doc), made.Lacking(doc)
		return nil
	})
	return text, lacking
}

func TestWhoseNameNoFontDrawsStandsByWhatCanBeDrawn(t *testing.T) {
	text, lacking := sheetOf(t, data.FullNames)
	for _, want := range []string{"\tWei\t", "\tM-7\t", "\t\ufffd (1)\t", "\t\ufffd (2)\t", "\tمريم الحداد\t", "\tSam Tanner\t"} {
		if strings.Count(text, want) != 1 {
			t.Errorf("%q stands %d times on the sheet, want once:\n%s", want, strings.Count(text, want), text)
		}
	}
	var shown []string
	for _, l := range lacking {
		shown = append(shown, l.Shown)
		same(t, "fonts for "+l.Shown, l.Fonts, []string{"Noto Sans CJK"})
	}
	slices.Sort(shown)
	same(t, "who is said to be lacking letters", shown, []string{"M-7", "Wei", "\ufffd (1)", "\ufffd (2)"})
}

// A document that names people by itself would print boxes.
func TestNoDocumentNamesPeopleByItself(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range []string{"data.NewNames(", "dossier.Everybody("} {
			if name != "lacking.go" && !strings.HasSuffix(name, "_test.go") && strings.Contains(string(source), call) {
				t.Errorf("%s calls %s…) in place of Order.everybody", name, call)
			}
		}
	}
}

func TestNothingIsSaidOfNamesThatAreNotToBePrinted(t *testing.T) {
	if _, lacking := sheetOf(t, data.CodeOnly); len(lacking) > 0 {
		t.Errorf("codes are all that is printed, and letters lack for %+v", lacking)
	}
}

// Pictures in what the programme, its group and their place are called leave no boxes
// behind, on whatever is printed; but for the record that keeps every word as it was
// written.
func TestPicturesInNamesOfThingsLeaveNoBoxes(t *testing.T) {
	s := &sized{n: 12}
	s.invent()
	s.records.Programme.Name = "Riverside 🌊 Recovery"
	s.records.Groups[0].Name, s.records.Groups[0].Place = "Thursday 🌙 group", "🏠 Mill Lane"
	s.store = riverside.Programme(t, s.records)
	for _, d := range reports.Documents {
		doc := s.make(t, d, nil).Model.Layout(reports.Options{Printed: riverside.Today})
		if text := page.Text(doc); strings.ContainsRune(text, page.Substitute) && !d.Themself || !strings.Contains(text, "Riverside Recovery") {
			t.Errorf("%s: %d boxes in\n%.600s", d.Key, doc.Substitutes, text)
		} else if strings.Contains(text, "Riverside \ufffd") {
			t.Errorf("%s calls the programme by a box", d.Key)
		}
	}
	sheet := page.Text(reports.RecoverySheet{Programme: "Riverside 🌊 Recovery", Key: "ABCD-EFGH", Made: riverside.Today}.Layout(reports.Options{}))
	if strings.ContainsRune(sheet, page.Substitute) || strings.Count(sheet, "Riverside Recovery") != 2 {
		t.Errorf("the recovery key's sheet says\n%s", sheet)
	}
}
