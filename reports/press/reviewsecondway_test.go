package press

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/reports"
)

// lived is an invented programme with what the sample lacks: registers that are
// still open, evenings that did not take place, people who left a group and came
// back or left the programme, more pauses, and guests in other groups.
func lived(rnd *rand.Rand) data.Records {
	r := sample.Make(sample.Config{
		Seed: rnd.Uint64(), People: 5 + rnd.IntN(26), Years: 1, Groups: 1 + rnd.IntN(2), Today: riverside.Today,
	})
	for i := range r.Meetings {
		if m := &r.Meetings[i]; m.State == data.Closed {
			m.State = []data.MeetingState{data.Closed, data.Closed, data.Closed, data.Closed, data.Closed, data.Open, data.DidNotMeet}[rnd.IntN(7)]
		}
	}
	day := func() data.Date { return riverside.Today.AddDays(-rnd.IntN(300)) }
	for i := range r.Memberships {
		if rnd.IntN(3) == 0 {
			m := r.Memberships[i].Leave(day())
			if rnd.IntN(2) == 0 {
				m = m.Join(day())
			}
			if m.Validate() == nil {
				r.Memberships[i] = m
			}
		}
	}
	for i := range r.People {
		p := &r.People[i]
		if rnd.IntN(4) == 0 {
			from := day()
			p.Away = append(p.Away, data.Away{Kind: data.AwayKind(rnd.IntN(2)), Span: data.Span{From: from, Until: from.AddDays(rnd.IntN(40))}})
		}
		if rnd.IntN(10) == 0 && p.Left == 0 {
			p.Left = max(day(), p.Joined)
		}
	}
	marked := make(map[[2]data.ID]bool)
	for _, m := range r.Marks {
		marked[[2]data.ID{m.Meeting, m.Person}] = true
	}
	for range 30 { // whoever drops in
		m, p := r.Meetings[rnd.IntN(len(r.Meetings))], r.People[rnd.IntN(len(r.People))]
		if key := [2]data.ID{m.ID, p.ID}; m.State.Taken() && !marked[key] {
			marked[key] = true
			r.Marks = append(r.Marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: data.Status(1 + rnd.IntN(4))})
		}
	}
	return r
}

// reviewAgain comes to the figures of a review from the exported sheets: days are
// compared as texts, and every question goes through all lines again.
type reviewAgain struct {
	sheets              map[string]riverside.Rows
	person, from, until string
}

func dayAfter(day string) string {
	t, _ := time.Parse(time.DateOnly, day)
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

func within(day, from, until string) bool { return from <= day && (until == "" || day <= until) }

func (a reviewAgain) member(group, day string) bool {
	return len(a.sheets["memberships"].Where(func(m map[string]string) bool {
		return m["Person record"] == a.person && (group == "" || m["Group record"] == group) && within(day, m["From"], m["Until"])
	})) > 0
}

// everMember reports whether the person belonged to any group on any day.
func (a reviewAgain) everMember() bool {
	return len(a.sheets["memberships"].Where(func(m map[string]string) bool { return m["Person record"] == a.person })) > 0
}

// away reports whether a day lies in a pause, or after the person left.
func (a reviewAgain) away(day string) bool {
	p := a.sheets["people"].By("Record")[a.person]
	if p["Left"] != "" && day > p["Left"] {
		return true
	}
	for stretch := range strings.SplitSeq(p["Away"], "\n") {
		parts := append(strings.Split(stretch, " | "), "", "") // the kind, the days, and why
		if parts[0] == "paused" && within(day, parts[1], parts[2]) {
			return true
		}
	}
	return false
}

// evenings are the meetings up to a day with what was marked of the person, those
// at which they were expected or came, in order.
func (a reviewAgain) evenings() riverside.Rows {
	marks := a.sheets["marks"].Where(func(m map[string]string) bool { return m["Person record"] == a.person }).By("Meeting record")
	var all riverside.Rows
	for _, m := range a.sheets["meetings"] {
		mark, marked := marks[m["Record"]]
		expected := a.member(m["Group record"], m["Date"]) && !a.away(m["Date"])
		if m["State"] != "open" && m["State"] != "closed" || m["Date"] > a.until || !expected && !marked {
			continue
		}
		all = append(all, map[string]string{
			"Date": m["Date"], "When": m["Date"] + m["Start"] + m["Record"], "Status": mark["Status"], "Expected": fmt.Sprint(expected),
			"Counts": fmt.Sprint(expected && m["State"] == "closed" && mark["Status"] == "absent"),
		})
	}
	slices.SortFunc(all, func(x, y map[string]string) int { return strings.Compare(x["When"], y["When"]) })
	return all
}

func attended(e map[string]string) bool { return e["Status"] == "present" || e["Status"] == "late" }

// gapSince reports whether there is a day from one on, up to the end of the
// period, on which nobody looked for the person.
func (a reviewAgain) gapSince(day string) bool {
	for ; day <= a.until; day = dayAfter(day) {
		if a.away(day) || !a.member("", day) {
			return true
		}
	}
	return false
}

// pair is the one in which the person is a mentee now, or "": an active one rather
// than a paused one, and of two alike the one that began last.
func (a reviewAgain) pair() string {
	first, last := make(map[string]string), make(map[string]string)
	for _, step := range a.sheets["pairs"] {
		if step["Mentee record"] == a.person {
			if first[step["Record"]] == "" {
				first[step["Record"]] = step["Date"]
			}
			last[step["Record"]] = step["State"]
		}
	}
	best, rank := "", ""
	for id, state := range last {
		if standing := map[string]string{"active": "2", "paused": "1"}[state]; standing != "" && standing+first[id] > rank {
			best, rank = id, standing+first[id]
		}
	}
	return best
}

// figures are those of a review, as texts.
type figures map[string]string

func (a reviewAgain) figures() figures {
	f := figures{"last seen": ""}
	count := make(map[string]int)
	for _, e := range a.evenings() {
		if attended(e) {
			f["last seen"] = e["Date"]
			count["missed in a row"] = 0
			count["attended in a row"]++
		}
		if e["Counts"] == "true" {
			count["attended in a row"] = 0
			if !a.gapSince(e["Date"]) {
				count["missed in a row"]++
			}
		}
		if !within(e["Date"], a.from, a.until) {
			continue
		}
		f["evenings"] += e["Date"] + " " + e["Status"] + "\n"
		switch {
		case e["Expected"] != "true":
		case attended(e):
			count["attended"]++
			count["of"]++
		case e["Status"] == "absent":
			count["of"]++
		}
	}
	talks := a.sheets["contacts"].Where(func(c map[string]string) bool {
		return c["Person record"] == a.person && c["Pair record"] != "" && c["Pair record"] == a.pair() && c["Date"] <= a.until
	})
	for _, c := range talks {
		if within(c["Date"], a.from, a.until) {
			count["one-to-ones"]++
		}
		if c["Missed"] == "" && c["Date"] > f["last one-to-one"] {
			f["last one-to-one"] = c["Date"]
		}
	}
	if !a.everMember() { // a visitor has no row
		count["attended in a row"] = 0
		for _, e := range a.evenings() {
			if attended(e) {
				count["visited"]++
			}
		}
	}
	for _, what := range []string{"attended", "of", "missed in a row", "attended in a row", "visited", "one-to-ones"} {
		f[what] = strconv.Itoa(count[what])
	}
	return f
}

// figuresOf are the same as the review has them.
func figuresOf(r reports.AttendanceReview) figures {
	f := figures{
		"attended": strconv.Itoa(r.Rate.Attended), "of": strconv.Itoa(r.Rate.Of()), "missed in a row": strconv.Itoa(r.MissedInRow),
		"attended in a row": strconv.Itoa(r.AttendedInRow), "visited": strconv.Itoa(r.Visited), "last seen": r.LastSeen.String(), "one-to-ones": strconv.Itoa(len(r.OneToOnes)),
	}
	if last := r.LastOneToOne.Date; last != 0 {
		f["last one-to-one"] = last.String()
	}
	for _, m := range r.Meetings {
		status := m.Mark.Status.String()
		if m.Mark.Status == data.NotRecorded {
			status = ""
		}
		f["evenings"] += m.Date.String() + " " + status + "\n"
	}
	return f
}

// mostReviewed is of how many people of a programme a review is made.
const mostReviewed = 12

func TestAReviewIsWhatTheExportAddsUpTo(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 60))
	told := make(map[string]int)
	for i := range 80 {
		records := lived(rnd)
		sheets := riverside.Exported(t, records)
		riverside.With(t, records, func(r *store.Reader) error {
			for _, p := range records.People[:min(len(records.People), mostReviewed)] {
				until := riverside.Today.AddDays(-rnd.IntN(120))
				period := data.Span{From: until.AddDays(-rnd.IntN(200)), Until: until}
				made, err := Make(r, Order{Key: reports.AttendanceReviewKey, About: p.ID, Period: period, Today: riverside.Today})
				if err != nil {
					return err
				}
				got := figuresOf(made.Model.(reports.AttendanceReview))
				again := reviewAgain{sheets: sheets, person: p.ID.String(), from: period.From.String(), until: period.Until.String()}
				if diff := cmp.Diff(again.figures(), got); diff != "" {
					return fmt.Errorf("programme %d, %s, %s to %s (-second way +review):\n%s", i, p.ID, period.From, period.Until, diff)
				}
				for what, said := range got {
					if said != "" && said != "0" {
						told[what]++
					}
				}
			}
			return nil
		})
	}
	for what := range (reviewAgain{}).figures() {
		if told[what] < 30 {
			t.Errorf("%s is told only %d times: the programmes are too small to compare", what, told[what])
		}
	}
}
