package exchange_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/written"

	"github.com/google/go-cmp/cmp"
)

var (
	nov5    = data.NewDate(2026, time.November, 5)
	sam     = data.Person{ID: data.ID{1}, First: "Sam", Last: "Taylor", Code: "R-0101"}
	dana    = data.Person{ID: data.ID{2}, First: "Dana", Last: "Rahman", Alias: "Dee", Code: "R-0102"}
	samuel  = data.Person{ID: data.ID{3}, First: "Sam", Last: "Thorpe"}
	thu     = data.Group{ID: data.ID{4}, Name: "Thursday group", Place: "St Luke’s hall", Schedule: data.Schedule{Weekday: time.Thursday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: nov5.AddDays(-70)}}}
	tue     = data.Group{ID: data.ID{5}, Name: "Tuesday group", Schedule: data.Schedule{Weekday: time.Tuesday, Start: data.At(12, 30), Weeks: 1, Span: data.Span{From: nov5.AddDays(-70)}}}
	options = exchange.AttendanceOptions{People: []data.Person{sam, dana}, Groups: []data.Group{thu}, Days: written.Days{Today: nov5.AddDays(30)}}
)

// told is an import in words: "2026-11-05 19:00: Sam present, Dana late".
func told(a exchange.AttendanceImport) []string {
	names := map[data.ID]string{sam.ID: "Sam", dana.ID: "Dana", samuel.ID: "Samuel"}
	var lines []string
	for _, m := range a.Meetings {
		var marks []string
		for _, k := range m.Marks {
			marks = append(marks, strings.TrimSpace(names[k.Person]+" "+k.Status.String()+" "+k.Note))
		}
		lines = append(lines, fmt.Sprintf("%s %s: %s", m.Meeting.Date, m.Meeting.Start, strings.Join(marks, ", ")))
	}
	return lines
}

func readAttendance(t *testing.T, text string, o exchange.AttendanceOptions) exchange.AttendanceImport {
	t.Helper()
	got, err := exchange.ReadAttendance(strings.NewReader(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestRegistersAreReadInBothForms(t *testing.T) {
	for _, c := range []struct {
		file    string
		want    []string
		refused []exchange.Refusal
		ignored []string
	}{
		{"register-long.csv", []string{
			"2026-11-05 19:00: Sam present, Dana late Bus was late",
			"2026-11-12 19:00: Dana excused",
		}, nil, nil},
		{"register-wide.csv", []string{
			"2026-11-05 19:00: Sam present, Dana late",
			"2026-11-12 19:00: Sam present",
			"2026-11-19 19:00: Sam absent, Dana present",
		}, []exchange.Refusal{{Row: 4, Reason: "nobody on the list is called “Nobody Known”"}}, nil},
	} {
		t.Run(c.file, func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join("testdata", c.file))
			if err != nil {
				t.Fatal(err)
			}
			got, err := exchange.ReadAttendance(bytes.NewReader(raw), options)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, told(got)); d != "" {
				t.Errorf("marks (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.refused, got.Refused); d != "" {
				t.Errorf("refused (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.ignored, got.Source.Ignored); d != "" {
				t.Errorf("ignored columns (-want +got):\n%s", d)
			}
		})
	}
}

func TestStatusesAreReadAsPeopleWriteThem(t *testing.T) {
	for status, words := range map[data.Status][]string{
		data.Present: {"present", "P", "x", "X", "✓", "✔️", "yes", "Y", "1", "TRUE", "attended"},
		data.Late:    {"late", "L"},
		data.Excused: {"excused", "E", "Apologies", "sent apologies"},
		data.Absent:  {"absent", "a", "No", "0", "missed", "✗"},
	} {
		for _, word := range words {
			got := readAttendance(t, "Date,Name,Status\n2026-11-05,Sam Taylor,"+word+"\n", options)
			if len(got.Meetings) != 1 || got.Meetings[0].Marks[0].Status != status {
				t.Errorf("%q gave %v, refused %v; want %s", word, told(got), got.Refused, status)
			}
		}
	}
}

func TestPeopleAreFoundByWhateverIsEnoughToTellThem(t *testing.T) {
	o := options
	o.People = []data.Person{sam, dana, samuel}
	for _, c := range []struct{ heading, who, want, reason string }{
		{"Name", "Sam Taylor", "Sam", ""},
		{"Name", "sam  TAYLOR", "Sam", ""},
		{"Name", `"Taylor, Sam"`, "Sam", ""},
		{"Name", "Sam Th", "", "nobody on the list is called “Sam Th”"},
		{"Name", "Dana", "Dana", ""},
		{"Name", "Dana R.", "Dana", ""},
		{"Name", "Dee", "Dana", ""},
		{"Person", "r-0102", "Dana", ""},
		{"Code", "R-0101", "Sam", ""},
		{"Person record", samuel.ID.String(), "Samuel", ""},
		{"Name", "Sam", "", "“Sam” could be 2 people on the list: write the last name or the code"},
		{"Name", "Sam T", "", "“Sam T” could be 2 people on the list: write the last name or the code"},
		{"Name", "Żaneta", "", "nobody on the list is called “Żaneta”"},
		{"Name", "", "", "there is no name in this row"},
	} {
		t.Run(c.heading+" "+c.who, func(t *testing.T) {
			got := readAttendance(t, c.heading+",Date,Status\n"+c.who+",5/11/2026,P\n", o)
			if c.reason != "" {
				if d := cmp.Diff([]exchange.Refusal{{Row: 2, Reason: c.reason}}, got.Refused); d != "" {
					t.Errorf("(-want +got):\n%s", d)
				}
				return
			}
			if d := cmp.Diff([]string{"2026-11-05 19:00: " + c.want + " present"}, told(got)); d != "" {
				t.Errorf("refused %v (-want +got):\n%s", got.Refused, d)
			}
		})
	}
}

func TestMarksThatCannotBeTakenAreRefusedWithAReason(t *testing.T) {
	o := options
	o.Groups = []data.Group{thu, tue}
	o.Days.Today = nov5
	o.Meetings = []data.Meeting{{ID: data.ID{9}, Group: thu.ID, Date: nov5.AddDays(-7), Start: data.At(19, 0), State: data.DidNotMeet, Reason: "Snow"}}
	got := readAttendance(t, strings.Join([]string{
		"Date,Group,Name,Status",
		"2026-11-05,Thursday group,Sam Taylor,P",
		"2026-11-05,Thursday group,Sam Taylor,present",
		"2026-11-05,Thursday group,Sam Taylor,A",
		"2026-11-06,Thursday group,Sam Taylor,P",
		"2026-10-29,Thursday group,Sam Taylor,P",
		"2026-11-03,,Sam Taylor,P",
		"2026-11-03,Sunday group,Sam Taylor,P",
		"2026-11-03,Tuesday group,Sam Taylor,perhaps",
		",Tuesday group,Sam Taylor,P",
		"yesterday,Tuesday group,Sam Taylor,P",
	}, "\n"), o)
	want := []exchange.Refusal{
		{Row: 4, Reason: "the same person is present on 2026-11-05 further up"},
		{Row: 5, Reason: "2026-11-06 has not come yet"},
		{Row: 6, Reason: "the group did not meet on 2026-10-29"},
		{Row: 7, Reason: "this row does not say which group: add a column “Group”, or choose the group first"},
		{Row: 8, Reason: "there is no group called “Sunday group”"},
		{Row: 9, Reason: "“perhaps” is not a status: write present, late, excused or absent, or P, L, E, A"},
		{Row: 10, Reason: "there is no date in this row"},
		{Row: 11, Reason: "“yesterday” is not a date: write it like 2026-05-03 or 3 May 2026"},
	}
	if d := cmp.Diff(want, got.Refused); d != "" {
		t.Errorf("refused (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"2026-11-05 19:00: Sam present"}, told(got)); d != "" {
		t.Errorf("taken (-want +got):\n%s", d)
	}
}

func TestMarksGoToTheMeetingThatIsThereOrToANewClosedOne(t *testing.T) {
	there := data.Meeting{ID: data.ID{9}, Group: thu.ID, Date: nov5, Start: data.At(18, 0), State: data.Open}
	o := options
	o.Meetings = []data.Meeting{there}
	got := readAttendance(t, "Name,2026-11-05,12 Nov 2026,14 Nov 2026\nSam Taylor,P,P,P\n", o)
	want := []exchange.MeetingMarks{
		{Meeting: there},
		{Meeting: data.Meeting{Group: thu.ID, Date: nov5 + 7, Slot: nov5 + 7, Start: data.At(19, 0), Place: thu.Place, State: data.Closed}, New: true},
		{Meeting: data.Meeting{Group: thu.ID, Date: nov5 + 9, Start: data.At(19, 0), Place: thu.Place, State: data.Closed}, New: true},
	}
	for i := range want {
		id := got.Meetings[i].Meeting.ID
		if want[i].New {
			want[i].Meeting.ID = id
		}
		want[i].Marks = []data.Mark{{Meeting: id, Person: sam.ID, Status: data.Present}}
		if id.IsZero() || got.Meetings[i].Meeting.Validate() != nil {
			t.Errorf("the meeting on %s cannot be stored", got.Meetings[i].Meeting.Date)
		}
	}
	if d := cmp.Diff(want, got.Meetings); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got.Marks() != 3 {
		t.Errorf("%d marks, want 3", got.Marks())
	}
}

func TestAFileWithoutAttendanceIsRefusedInOneSentence(t *testing.T) {
	for _, c := range []struct{ says, text, want string }{
		{"no people", "Date,Status\n2026-11-05,P\n", "there is no column of people: one needs the heading “Name”, “Person” or “Code”; the headings found are “Date”, “Status”"},
		{"no dates", "Name,Colour\nSam Taylor,green\n", "attendance needs the columns “Date” and “Status”, or a column for each date; the headings found are “Name”, “Colour”"},
		{"no marks", "Name,2026-11-05\nSam Taylor,\n", "there are headings in this file and no attendance under them"},
	} {
		t.Run(c.says, func(t *testing.T) {
			_, err := exchange.ReadAttendance(strings.NewReader(c.text), options)
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}
