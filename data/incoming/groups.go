package incoming

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"alongside/data"
	"alongside/data/written"
)

// readGroups says to which group what stands in the list belongs: the one that was
// chosen, the only one there is, or the one that a column names.
func (r *Reading) readGroups() {
	b, c := r.book, r.Choices
	switch {
	case !c.Group.IsZero():
		r.Group = c.Group
	case len(b.Groups) == 1 && !c.NoGroup && c.NewGroup == "":
		r.Group = b.Groups[0].ID
	}
	if at := r.column(InGroup); at >= 0 {
		r.nameGroups(at)
	}
	if r.Group.IsZero() && c.NewGroup == "" && r.Shape != PeopleList && !r.everyRowNamesGroup() {
		r.askGroup()
	}
}

// everyRowNamesGroup reports whether no row needs a group from elsewhere.
func (r *Reading) everyRowNamesGroup() bool {
	at := r.column(InGroup)
	if at < 0 {
		return false
	}
	for _, row := range r.dataRows() {
		if r.Table.At(row, at) == "" {
			return false
		}
	}
	return true
}

// nameGroups says what each name in a column of groups stands for, once a name.
func (r *Reading) nameGroups(column int) {
	seen := map[string][]int{}
	var order []string
	for _, row := range r.dataRows() {
		name := r.Table.At(row, column)
		if name == "" {
			continue
		}
		if len(seen[name]) == 0 {
			order = append(order, name)
		}
		seen[name] = append(seen[name], r.Table.Rows[row].Number)
	}
	const mostAsked = 12
	for _, name := range order {
		key := data.Fold(name)
		if _, known := r.groups[key]; known {
			continue
		}
		if id, chosen := r.Choices.Groups[key]; chosen {
			r.groups[key] = id
			continue
		}
		if id, ok := r.groupCalled(name); ok {
			r.groups[key] = id
			continue
		}
		if r.Shape == PeopleList || len(r.Questions) >= mostAsked || len(r.book.Groups) == 0 {
			continue
		}
		q := Question{
			About: AskGroup, Word: name, Says: fmt.Sprintf("Which group is %s?", quoted(name)),
			Because: "No group of the programme is called so.", Rows: few(seen[name]), Times: len(seen[name]), Likely: -1,
		}
		for _, g := range r.book.Groups {
			q.Answers = append(q.Answers, Answer{Says: g.Name, Group: g.ID, choose: func(c Choices) Choices { return c.WithGroup(name, g.ID) }})
		}
		if len(r.book.Groups) == 1 {
			q.Likely = 0
		}
		r.ask(q)
	}
}

// groupCalled finds a group by its name, by the words of it but "group", or by the
// weekday on which one group alone meets.
func (r *Reading) groupCalled(name string) (data.ID, bool) {
	if id, err := data.ParseID(name); err == nil {
		if g, ok := r.book.group(id); ok {
			return g.ID, true
		}
	}
	bare := func(name string) string {
		words := slices.DeleteFunc(headingWords(name), func(w string) bool {
			return slices.Contains([]string{"group", "meeting", "session", "the", "class", "evening", "night"}, w)
		})
		for i, w := range words {
			words[i] = strings.TrimSuffix(w, "s")
		}
		return strings.Join(words, " ")
	}
	var same, alike, onDay []data.ID
	for _, g := range r.book.Groups {
		switch {
		case data.Fold(g.Name) == data.Fold(name):
			same = append(same, g.ID)
		case bare(g.Name) == bare(name):
			alike = append(alike, g.ID)
		}
		for day := range weekdaysOf(g) {
			if bare(name) == data.Fold(day.String()) {
				onDay = append(onDay, g.ID)
			}
		}
	}
	for _, found := range [][]data.ID{same, alike, onDay} {
		if len(found) == 1 {
			return found[0], true
		}
		if len(found) > 1 {
			break
		}
	}
	return data.ID{}, false
}

// askGroup asks to which group the marks belong. A group that meets on the weekday of
// all the days is likeliest.
func (r *Reading) askGroup() {
	q := Question{About: AskGroup, Says: "Which group is this?", Because: "The list does not say it.", Likely: -1}
	day, same := r.weekday()
	for i, g := range r.book.Groups {
		q.Answers = append(q.Answers, Answer{Says: g.Name, Group: g.ID, choose: func(c Choices) Choices {
			c.Group, c.NewGroup, c.NoGroup = g.ID, "", false
			return c
		}})
		if same && weekdaysOf(g)[day] && q.Likely < 0 {
			q.Likely = i
			q.Because = fmt.Sprintf("The list does not say it. Its days are %ss, as those of this group.", day)
		}
	}
	if len(r.book.Groups) == 0 {
		q.Because, q.Likely = "There is no group in the programme yet.", 0
	}
	if len(r.book.Groups) == 0 || same && q.Likely < 0 {
		name := "Weekly group"
		if same {
			name = day.String() + " group"
		}
		q.Answers = append(q.Answers, Answer{Says: "A new one: " + name, choose: func(c Choices) Choices {
			c.NewGroup = name
			return c
		}})
	}
	r.ask(q)
}

// doubtGroup asks all the same for the group, where there is but one and it never meets on
// the weekday of all these days: it may be another group's list, or this one has changed
// its day.
func (r *Reading) doubtGroup(dates []data.Date) {
	g, ok := r.book.group(r.Group)
	if !ok || r.Choices.Group == r.Group || r.has(InGroup) || len(dates) < 3 {
		return
	}
	met := weekdaysOf(g)
	for _, d := range dates {
		if d == 0 || d.Weekday() != dates[0].Weekday() || met[d.Weekday()] {
			return
		}
	}
	r.askGroup()
	q := &r.Questions[len(r.Questions)-1]
	q.Because = fmt.Sprintf("All these days are %ss, and %s meets on %ss.", dates[0].Weekday(), quoted(g.Name), g.Schedule.Weekday)
}

// weekday is the one on which all the days of the list lie, as far as they can be read
// in one way only.
func (r *Reading) weekday() (day time.Weekday, same bool) {
	days := written.Days{Today: r.book.Today, Order: r.book.Order}
	n := 0
	for _, text := range r.dayTexts() {
		d, err := wholeDay(text, days)
		other := days
		other.Order = written.DayFirst + written.MonthFirst - days.Order
		if o, _ := wholeDay(text, other); err != nil || o != d {
			continue
		}
		if n > 0 && d.Weekday() != day {
			return 0, false
		}
		day = d.Weekday()
		n++
	}
	return day, n > 0
}

// few are the first few of the numbers of rows.
func few(rows []int) []int {
	const most = 6
	return rows[:min(len(rows), most)]
}
