package reports_test

import (
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

// trailInput is an evening's entries, and some of the day before.
func (e evening) trailInput() reports.AuditTrailInput {
	meeting := e.last()
	at := func(day, hour, minute int) time.Time {
		return time.Date(2026, time.November, day, hour, minute, 0, 0, time.UTC)
	}
	entry := func(at time.Time, act string, about ...data.ID) data.AuditEntry {
		return data.AuditEntry{At: at, By: id(90), Act: act, About: about, Count: len(about)}
	}
	names := e.names(data.FirstAndInitial)
	return reports.AuditTrailInput{
		Period: data.Span{From: data.NewDate(2026, 11, 12), Until: printed}, Names: names, NameStyle: data.FirstAndInitial,
		Book: data.AuditBook{
			Programme: e.programme, People: e.people, Facilitators: map[data.ID]string{id(90): e.lead},
			Groups: map[data.ID]data.Group{e.group.ID: e.group}, Meetings: map[data.ID]data.Meeting{meeting.ID: meeting},
		},
		Entries: []data.AuditEntry{
			entry(at(19, 20, 47), "print attendance-slip", e.dana.ID),
			entry(at(19, 20, 46), "close-meeting", meeting.ID),
			entry(at(19, 19, 3), "mark late", e.sam.ID, meeting.ID),
			entry(at(19, 19, 2), "mark present", e.dana.ID, meeting.ID),
			entry(at(19, 19, 2), "mark present", e.amira.ID, meeting.ID),
			entry(at(19, 19, 1), "mark present", e.ruth.ID, meeting.ID),
			entry(at(18, 10, 15), "erase-person asked", data.Gone),
			entry(at(18, 10, 0), "passphrase", id(90)),
		},
	}
}

func TestTheAuditTrailOnPaperIsWhatThePageShows(t *testing.T) {
	e := newEvening()
	for name, c := range map[string]struct {
		chosen       reports.AuditChoice
		want, absent []string
	}{
		"everything": {
			reports.AuditChoice{},
			[]string{
				"Thursday 19 November 2026", "20:47", "Maria O. made a document about Dana K.: attendance slip. (left the programme)",
				"Maria O. marked 4 people in 2 minutes at Thursday group", "Wednesday 18 November 2026", "Maria O. erased a person, who had asked for it.",
			},
			[]string{"Kowalska", "Sam T."},
		},
		"of a kind": {reports.AuditChoice{Kinds: []data.AuditKind{data.AuditFile}}, []string{"Keys and file", "passphrase"}, []string{"marked", "Dana"}},
		"with words": {
			reports.AuditChoice{Search: "SAM late"},
			[]string{"With “sam late”", "Maria O. marked Sam T. as late"},
			[]string{"Dana", "18 November"},
		},
		"by somebody":     {reports.AuditChoice{By: id(90)}, []string{"By Maria O."}, nil},
		"about somebody":  {reports.AuditChoice{About: e.dana.ID}, []string{"About Dana K."}, nil},
		"nothing at all":  {reports.AuditChoice{Search: "giraffe"}, []string{"Nothing of this kind was done in this time."}, []string{"Maria"}},
		"nothing by name": {reports.AuditChoice{Search: "kowalska"}, []string{"Nothing of this kind"}, []string{"Dana"}},
	} {
		t.Run(name, func(t *testing.T) {
			in := e.trailInput()
			in.Chosen = c.chosen
			text := strings.Join(strings.Fields(page.Text(reports.NewAuditTrail(in).Layout(reports.Options{Printed: printed}))), " ")
			for _, want := range c.want {
				if !strings.Contains(text, want) {
					t.Errorf("it does not say %q:\n%s", want, text)
				}
			}
			for _, absent := range c.absent {
				if strings.Contains(text, absent) {
					t.Errorf("it says %q:\n%s", absent, text)
				}
			}
		})
	}
}
