package press

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

func TestTheNumbersOnPaperFollowTheMergesThatStand(t *testing.T) {
	people := map[string]data.Person{"Dana": riverside.Dana, "Sam": riverside.Sam, "Tony": riverside.Tony, "Amira": riverside.Amira}
	for name, c := range map[string]struct {
		steps []string
		want  string // who number 2 is, which was Sam
	}{
		"one that stands":                 {[]string{"Sam→Dana"}, "Dana"},
		"taken back":                      {[]string{"Sam→Dana", "undo"}, "Sam"},
		"done again":                      {[]string{"Sam→Dana", "undo", "redo"}, "Dana"},
		"taken back, then another":        {[]string{"Sam→Dana", "undo", "Sam→Tony"}, "Tony"},
		"one after the other":             {[]string{"Sam→Dana", "Dana→Tony", "Tony→Amira"}, "Amira"},
		"the last of two taken back":      {[]string{"Sam→Dana", "Dana→Tony", "undo"}, "Dana"},
		"both taken back, one done again": {[]string{"Sam→Dana", "Dana→Tony", "undo", "undo", "redo"}, "Dana"},
		"there and back in a circle":      {[]string{"Sam→Tony", "undo", "Tony→Sam", "Sam→Amira"}, "Amira"},
		"to and fro":                      {[]string{"Sam→Tony", "undo", "Tony→Sam", "undo", "Sam→Tony"}, "Tony"},
	} {
		t.Run(name, func(t *testing.T) {
			s := riverside.Programme(t, data.Records{
				People: slices.Collect(maps.Values(people)), Groups: []data.Group{riverside.Thursday}, Meetings: []data.Meeting{riverside.Tonight},
			})
			err := s.RecordPrinted(reports.SessionSheetKey, []data.ID{riverside.Tonight.ID, riverside.Dana.ID, riverside.Sam.ID})
			for _, step := range c.steps {
				if err != nil {
					break
				}
				gone, keep, _ := strings.Cut(step, "→")
				switch step {
				case "undo":
					_, err = s.Undo()
				case "redo":
					_, err = s.Redo()
				default:
					err = s.MergePeople(people[keep].ID, people[gone].ID)
				}
			}
			if err != nil {
				t.Fatal(err)
			}
			if err := s.View(func(r *store.Reader) error {
				sheet, err := SheetOf(r, data.Register{Meeting: riverside.Tonight})
				same(t, "number 2", sheet.People[1].ID, people[c.want].ID)
				return err
			}); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// On a group's first evening most people walk in.
func TestASheetOfFewPeopleHasLinesForMoreWalkIns(t *testing.T) {
	d, _ := reports.DocumentByKey(reports.SessionSheetKey)
	for people, want := range map[int]string{1: "\nW17\t", 17: "\nW6\t", 25: "\nW6\t"} {
		for _, how := range waysToPrint(nil)[:2] {
			doc := ofSize(t, people).make(t, d, nil).Model.Layout(how.options)
			if len(doc.Pages) != 1 || !strings.Contains(page.Text(doc), want) {
				t.Errorf("%d people, %s: %d pages, without the line %q", people, how.name, len(doc.Pages), want)
			}
		}
	}
}
