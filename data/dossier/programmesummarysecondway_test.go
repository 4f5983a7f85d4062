package dossier_test

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"alongside/data"
	"alongside/data/dossier/riverside"
)

// monthsAfter is a day so many months later, at the most the last of its month.
func monthsAfter(day string, months int) string {
	t, _ := time.Parse(time.DateOnly, day)
	first := time.Date(t.Year(), t.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	return first.AddDate(0, 0, min(t.Day(), last.Day())-1).Format(time.DateOnly)
}

// secondWay sums a period up from the exported sheets: days are compared as
// texts, and every question goes through all lines again.
type secondWay struct {
	sheets      map[string]riverside.Rows
	from, until string
	group       string // "": all
	least       data.Least
}

func (s secondWay) within(day string) bool { return s.from <= day && day <= s.until }

func (s secondWay) of(group string) bool { return s.group == "" || s.group == group }

func isTaken(meeting map[string]string) bool {
	return meeting["State"] == "open" || meeting["State"] == "closed"
}

// visits are the marks that say that somebody came, with their meeting's columns.
func (s secondWay) visits() riverside.Rows {
	meetings := s.sheets["meetings"].By("Record")
	var all riverside.Rows
	for _, mark := range s.sheets["marks"] {
		m := meetings[mark["Meeting record"]]
		if (mark["Status"] == "present" || mark["Status"] == "late") && isTaken(m) && m["Date"] <= s.until {
			all = append(all, map[string]string{
				"Person": mark["Person record"], "Group": m["Group record"], "Meeting": m["Record"], "Date": m["Date"],
				"When": m["Date"] + m["Start"] + m["Record"],
			})
		}
	}
	return all
}

func (s secondWay) sum() data.ProgrammeSummary {
	parse := func(day string) data.Date { d, _ := data.ParseDate(day); return d }
	sum := data.ProgrammeSummary{Period: data.Span{From: parse(s.from), Until: parse(s.until)}}
	everywhere := s.visits()
	here := everywhere.Where(func(v map[string]string) bool { return s.of(v["Group"]) })
	visits := here.Where(func(v map[string]string) bool { return s.within(v["Date"]) })
	elsewhere := everywhere.Where(func(v map[string]string) bool { return !s.of(v["Group"]) && s.within(v["Date"]) })
	came := visits.Values("Person")
	if s.group != "" && !s.least.Group(len(came), len(elsewhere.Values("Person"))) {
		sum.TooFew = true
		return sum
	}
	meetings := s.sheets["meetings"].Where(func(m map[string]string) bool { return s.of(m["Group record"]) && s.within(m["Date"]) })
	held := meetings.Where(isTaken)
	sum.Held = len(held)
	off := meetings.Where(func(m map[string]string) bool { return m["State"] == "did-not-meet" })
	sum.DidNotMeet = len(off)
	visitors := 0
	for _, m := range held {
		n, _ := strconv.Atoi(m["Visitors"])
		visitors += n
	}
	sum.Visitors = s.least.Count(visitors)
	sum.Came = s.least.Count(len(came))
	total := data.Part{N: len(visits), People: len(came)}
	sum.Visits = s.least.Sum(total)
	sum.Each = s.least.Tenths(sum.Visits, len(came), sum.Held)
	s.comers(&sum, everywhere, here)
	s.months(&sum, held, off, visits)
	s.kinds(&sum, held, visits)
	s.mentoring(&sum, came)
	return sum
}

func (s secondWay) comers(sum *data.ProgrammeSummary, everywhere, here riverside.Rows) {
	first := make(map[string]map[string]string)
	for _, v := range everywhere {
		if old, seen := first[v["Person"]]; !seen || v["When"] < old["When"] {
			first[v["Person"]] = v
		}
	}
	came := make(map[string]riverside.Rows)
	for _, v := range here {
		came[v["Person"]] = append(came[v["Person"]], v)
	}
	fresh, back := 0, 0
	var n, of [4]int
	for person, v := range first {
		if !s.of(v["Group"]) {
			continue
		}
		days := came[person]
		if s.within(v["Date"]) {
			fresh++
			if len(days) > 1 {
				back++
			}
		}
		for i, months := range []int{1, 3, 6, 12} {
			mark, before := monthsAfter(v["Date"], months), monthsAfter(v["Date"], months-1)
			if !s.within(mark) {
				continue
			}
			of[i]++
			if len(days.Where(func(v map[string]string) bool { return before < v["Date"] && v["Date"] <= mark })) > 0 {
				n[i]++
			}
		}
	}
	sum.First = s.least.OutOf(sum.Came, fresh)
	sum.Back = s.least.OutOf(sum.First, back)
	for i, months := range []int{1, 3, 6, 12} {
		still := data.StillComing{Months: months, Of: s.least.Count(of[i])}
		still.N = s.least.OutOf(still.Of, n[i])
		still.Percent = s.least.Percent(still.N, still.Of)
		sum.Still[i] = still
	}
}

// part is a split's part of visits.
func part(visits riverside.Rows) data.Part {
	return data.Part{N: len(visits), People: len(visits.Values("Person"))}
}

func (s secondWay) months(sum *data.ProgrammeSummary, held, off, visits riverside.Rows) {
	cut := func(months int) (spans [][2]string) {
		for from := s.from[:8] + "01"; from <= s.until; from = monthsAfter(from, months) {
			last, _ := time.Parse(time.DateOnly, monthsAfter(from, months))
			until := last.AddDate(0, 0, -1).Format(time.DateOnly)
			spans = append(spans, [2]string{max(from, s.from), min(until, s.until)})
		}
		return spans
	}
	fine := slices.IndexFunc([]int{1, 3, 12, 60}, func(months int) bool { return len(cut(months)) <= 13 })
	for i, months := range []int{1, 3, 12, 60}[fine:min(fine+2, 4)] {
		var told []data.SummaryStretch
		some := cut(months)
		if i > 0 && len(some) == 1 {
			break
		}
		small := false
		for _, span := range some {
			in := func(row map[string]string) bool { return span[0] <= row["Date"] && row["Date"] <= span[1] }
			p := part(visits.Where(in))
			small = small || p.People > 0 && p.People < int(s.least)
			from, _ := data.ParseDate(span[0])
			until, _ := data.ParseDate(span[1])
			stretch := data.SummaryStretch{Span: data.Span{From: from, Until: until}, Meetings: len(held.Where(in)), DidNotMeet: len(off.Where(in)), Visits: s.least.Sum(p)}
			stretch.Each = s.least.Tenths(stretch.Visits, p.People, stretch.Meetings)
			told = append(told, stretch)
		}
		if !small && sum.Visits.How == data.Exact {
			sum.Months = told
			return
		}
	}
}

func (s secondWay) kinds(sum *data.ProgrammeSummary, held, visits riverside.Rows) {
	kindOf := s.sheets["activities"].By("Title")
	kinds := make(map[string]string) // of each meeting, joined
	for _, m := range held {
		var all []string
		for _, title := range strings.Split(m["Activities"], "; ") {
			if title != "" {
				all = append(all, kindOf[title]["Kind"])
			}
		}
		slices.Sort(all)
		kinds[m["Record"]] = strings.Join(slices.Compact(all), "+")
	}
	of := func(v map[string]string) string { return kinds[v["Meeting"]] }
	safe := sum.Visits.How == data.Exact
	together := make(map[string]riverside.Rows) // visits by combination of kinds
	for _, v := range visits {
		together[of(v)] = append(together[of(v)], v)
	}
	for _, v := range together {
		safe = safe && part(v).People >= int(s.least)
	}
	for i, kind := range data.ActivityKinds {
		has := func(joined string) bool { return slices.Contains(strings.Split(joined, "+"), kind.String()) }
		sum.Kinds[i] = data.SummaryKind{Kind: kind, Meetings: len(held.Where(func(m map[string]string) bool { return has(kinds[m["Record"]]) }))}
		if safe {
			p := part(visits.Where(func(v map[string]string) bool { return has(of(v)) }))
			sum.Kinds[i].Visits = s.least.Sum(p)
			sum.Kinds[i].Each = s.least.Tenths(sum.Kinds[i].Visits, p.People, sum.Kinds[i].Meetings)
		}
	}
}

func (s secondWay) mentoring(sum *data.ProgrammeSummary, came map[string]bool) {
	belongs := s.sheets["memberships"].Where(func(m map[string]string) bool {
		return s.of(m["Group record"]) && m["From"] <= s.until && (m["Until"] == "" || m["Until"] >= s.from)
	}).Values("Person record")
	of := func(person string) bool { return s.group == "" || came[person] || belongs[person] }
	now := make(map[string]map[string]string) // the step at which each pair stands; later lines are later steps
	began := make(map[string]bool)
	for _, step := range s.sheets["pairs"] {
		if step["Date"] <= s.until {
			now[step["Record"]] = step
			began[step["Record"]] = began[step["Record"]] || step["State"] == "active" || step["State"] == "paused"
		}
	}
	stages, reasons := make(map[string]int), make(map[string]int)
	pairs, ended := 0, 0
	last := make(map[string]map[string]string) // of each mentee, the pair that ended last
	paired := make(map[string]bool)
	for _, step := range now {
		mentee := step["Mentee record"]
		if step["State"] != "ended" {
			paired[mentee] = true
		} else if old, is := last[mentee]; !is || laterEnd(step, old) {
			last[mentee] = step
		}
		switch {
		case !of(mentee):
		case step["State"] == "active" || step["State"] == "paused":
			stages[step["Stage"]]++
			pairs++
		case step["State"] == "ended" && s.within(step["Date"]) && began[step["Record"]]:
			reasons[step["Reason"]]++
			ended++
		}
	}
	parts := func(counts map[string]int, groups ...string) (all []data.Part) {
		for _, names := range groups {
			n := 0
			for _, name := range strings.Split(names, "+") {
				n += counts[name]
			}
			all = append(all, data.OfPeople(n))
		}
		return all
	}
	sum.Stages = s.least.Split(s.least.Count(pairs),
		parts(stages, "getting-to-know", "building-trust", "working-together", "ending-well"),
		parts(stages, "getting-to-know+building-trust", "working-together+ending-well"))
	sum.Ended = s.least.Split(s.least.Count(ended),
		parts(reasons, "completed", "moved-on", "transferred", "lost-contact", "mismatch", "mentor-unavailable", "mentees-choice", "safeguarding", "died"),
		parts(reasons, "completed+moved-on", "transferred+lost-contact+mismatch+mentor-unavailable+mentees-choice+safeguarding+died"))
	for _, c := range s.sheets["contacts"] {
		if step, is := now[c["Pair record"]]; is && of(step["Mentee record"]) && s.within(c["Date"]) {
			sum.Logged++
			if c["Missed"] == "" {
				sum.Kept++
			}
		}
	}
	s.people(sum, of, paired, last)
}

// laterEnd reports whether a pair ended after another; of two that ended on one
// day it is the one that was not handed on.
func laterEnd(step, old map[string]string) bool {
	if step["Date"] != old["Date"] {
		return step["Date"] > old["Date"]
	}
	if handed, before := step["Reason"] == "transferred", old["Reason"] == "transferred"; handed != before {
		return before
	}
	return step["Record"] > old["Record"]
}

func (s secondWay) people(sum *data.ProgrammeSummary, of func(string) bool, paired map[string]bool, last map[string]map[string]string) {
	mentors, waiting := 0, 0
	var days []int
	for _, p := range s.sheets["people"] {
		id, noted := p["Record"], p["Waiting since"]
		if since := p["Mentor since"]; since != "" && s.within(since) && of(id) {
			mentors++
		}
		if !of(id) || p["Joined"] > s.until || p["Left"] != "" && p["Left"] < s.until || paired[id] {
			continue
		}
		if noted > s.until {
			noted = ""
		}
		end, reason := last[id]["Date"], last[id]["Reason"]
		mentee, mentor := slices.Contains(strings.Split(p["Roles"], "/"), "mentee"), slices.Contains(strings.Split(p["Roles"], "/"), "mentor")
		since := ""
		switch {
		case noted != "" && noted >= end:
			since = noted
		case mentor || !mentee && noted == "":
			continue
		case end == "":
			since = p["Joined"]
		case reason == "completed" || reason == "moved-on" || reason == "died":
			continue
		default:
			since = end
		}
		waiting++
		if since != "" {
			from, _ := time.Parse(time.DateOnly, since)
			to, _ := time.Parse(time.DateOnly, s.until)
			days = append(days, max(0, int(to.Sub(from).Hours()/24)))
		}
	}
	slices.Sort(days)
	sum.BecameMentors = s.least.Count(mentors)
	sum.Waiting = s.least.Count(waiting)
	sum.WaitKnown = s.least.OutOf(sum.Waiting, len(days))
	sum.Wait = s.least.Median(sum.WaitKnown, days)
}
