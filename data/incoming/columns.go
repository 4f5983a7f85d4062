package incoming

import (
	"fmt"
	"strings"
)

// takeColumns says what each column holds: what its heading says, unless its contents
// say otherwise, and what was chosen before both.
func (r *Reading) takeColumns() {
	rows := r.dataRows()
	r.Columns = make([]Column, r.Table.Wide)
	month := ""
	for i := range r.Columns {
		c := &r.Columns[i]
		c.Heading, month = r.heading(i, month)
		c.contents = look(r.Table, rows, i)
		c.Samples = r.samples(rows, i)
		c.Kind, c.Because = c.take()
	}
	r.settleColumns()
	for i, kind := range r.Choices.Kinds {
		if i < len(r.Columns) {
			r.Columns[i].Kind, r.Columns[i].Because = kind, ByChoice
		}
	}
}

// heading joins the headings of a column. A month above the first of its days holds
// for the days to the right of it too.
func (r *Reading) heading(column int, month string) (heading, goesOn string) {
	if len(r.Headings) == 0 {
		return "", ""
	}
	own := inLine(r.Table.At(r.Headings[len(r.Headings)-1], column))
	if len(r.Headings) == 1 {
		return own, ""
	}
	above := inLine(r.Table.At(r.Headings[0], column))
	if above != "" {
		if _, _, ok := monthOf(above); !ok {
			return strings.TrimSpace(above + " " + own), ""
		}
		month = above
	}
	if month != "" && isDayNumber(own) {
		return own + " " + month, month
	}
	return own, month
}

func (r *Reading) samples(rows []int, column int) (few []string) {
	const most = 3
	seen := map[string]bool{}
	for _, row := range rows {
		if cell := inLine(r.Table.At(row, column)); cell != "" && !seen[cell] {
			seen[cell] = true
			if few = append(few, cell); len(few) == most {
				break
			}
		}
	}
	return few
}

// take says what a column holds by itself.
func (c *Column) take() (Kind, Because) {
	kind, said := headed(c.Heading)
	in := c.contents
	switch {
	case !said && headsADay(c.Heading):
		return Mark, ByHeading
	case in.filled == 0 && said:
		return kind, ByHeading
	case in.most(in.emails) && kind != Email:
		return Email, ByContents
	case in.most(in.phones) && kind != Phone:
		return Phone, ByContents
	case (kind == Number || kind == Code || !said) && in.running && in.filled > 2, kind == Number && in.running:
		return Running, ByContents
	case kind == Status && in.most(in.dates):
		return Day, ByContents
	case (kind == Time || kind == Day) && in.most(in.stamps) && len(in.distinct) > 1:
		return Stamp, ByContents
	case kind == Day && !in.most(in.dates) && !in.most(in.dates+in.numbers) && !hasYearless(c.Samples):
		return InGroup, ByContents // "Session" above "Tuesday group"
	case kind == InGroup && in.most(in.dates):
		return Day, ByContents
	case kind == Name && in.most(in.numbers):
		return Number, ByContents
	case kind == Joined && in.most(in.times) && !in.most(in.dates):
		return Time, ByContents
	case kind == Name && in.most(in.statuses):
		return Aside, Unclear // "Guest", yes or no
	case kind == Phone && in.filled > 2 && in.most(in.statuses):
		return Aside, Unclear // "Cell" or "Mobile", ticked
	case said:
		return kind, ByHeading
	}
	return Aside, Unclear
}

// hasYearless reports whether one of the samples is a day without a year.
func hasYearless(samples []string) bool {
	for _, s := range samples {
		if headsADay(s) {
			return true
		}
	}
	return false
}

// settleColumns looks at the columns beside one another.
func (r *Reading) settleColumns() {
	marks := 0
	for _, c := range r.Columns {
		if c.Kind == Mark {
			marks++
		}
	}
	named := r.has(Name, First, Last)
	for i := range r.Columns {
		c := &r.Columns[i]
		says, tick := tickHeadings[headingKey(c.Heading)]
		switch {
		case c.Kind == Status && marks > 0:
			c.Kind, c.Because = Count, ByContents // how much of the days
		case tick && marks > 0 && c.contents.most(c.contents.numbers+countsOf(c.contents)):
			c.Kind, c.Because = Count, ByContents // P, L, E, A behind the days: how often
		case tick && marks == 0 && r.ticks() > 1 && c.ticked():
			c.Kind, c.Because, c.Says = Tick, ByHeading, says
		case tick && !named && c.Because == Unclear:
			c.Kind = Aside
		case c.Because == Unclear && !named && len(c.Heading) == 0 && c.contents.most(c.contents.names):
			c.Kind, c.Because, named = Name, ByContents, true
		case c.Kind == Mark && c.contents.most(c.contents.phones+c.contents.emails):
			c.Kind, c.Because = Aside, Unclear
		}
	}
	if !named {
		for i := range r.Columns {
			if c := &r.Columns[i]; c.Because == Unclear && c.contents.most(c.contents.names) {
				c.Kind, c.Because, named = Name, ByContents, true
				break
			}
		}
	}
	if r.has(Last) && !r.has(First) && r.has(Name) {
		r.Columns[r.column(Name)].Kind = First // "Name" beside "Surname"
	}
	if r.has(First) && r.has(Last) {
		for i := range r.Columns { // the name once more
			if c := &r.Columns[i]; c.Kind == Name && c.Because != ByChoice {
				c.Kind, c.Because = Alias, ByHeading
				if !r.goesBy(i) {
					c.Kind = Aside
				}
			}
		}
	}
	if marks > 0 {
		return
	}
	r.findGroups()
	if at := r.column(Status); at >= 0 && !r.has(Day, Stamp) && len(r.titleDays()) == 0 && r.Columns[at].contents.statuses == 0 {
		r.Columns[at].Kind, r.Columns[at].Because = Aside, Unclear // "Status" above "Active"
	}
	r.findDays()
	if !r.has(Day, Stamp) && r.has(Status, Tick) && r.has(Joined) && !r.has(Left) {
		if at := r.column(Joined); strings.Contains(headingKey(r.Columns[at].Heading), "start") {
			r.Columns[at].Kind = Day // "Start date" of an event
		}
	}
}

// findDays takes a column of dates that no heading explains for the days of a register.
func (r *Reading) findDays() {
	if r.has(Day, Stamp) || !r.has(Status, Tick) {
		return
	}
	for i := range r.Columns {
		if c := &r.Columns[i]; c.Because == Unclear && c.contents.most(c.contents.dates) {
			c.Kind, c.Because = Day, ByContents
			return
		}
	}
}

// findGroups takes a column for the group where nothing but names of groups stands in it.
func (r *Reading) findGroups() {
	if r.has(InGroup) {
		return
	}
	const mostGroups = 20
	for i := range r.Columns {
		c := &r.Columns[i]
		if c.Because != Unclear || c.contents.filled == 0 || len(c.contents.distinct) > mostGroups {
			continue
		}
		all := true
		for _, s := range c.Samples {
			_, is := r.groupCalled(s)
			all = all && is && !looksLikeDate(s)
		}
		if all {
			c.Kind, c.Because = InGroup, ByContents
			return
		}
	}
}

// goesBy reports whether what stands in a column of names beside first and last name
// is another name than these.
func (r *Reading) goesBy(column int) bool {
	for _, row := range r.dataRows() {
		first, _ := r.cell(row, First)
		last, _ := r.cell(row, Last)
		own := r.Table.At(row, column)
		if own != "" && strings.Contains(own, first) && strings.Contains(own, last) {
			return false
		}
	}
	return true
}

// ticks counts the columns that are headed by a status and ticked.
func (r *Reading) ticks() (n int) {
	for i := range r.Columns {
		if _, tick := tickHeadings[headingKey(r.Columns[i].Heading)]; tick && r.Columns[i].ticked() {
			n++
		}
	}
	return n
}

// ticked reports whether nothing but one kind of tick, and its contrary, stands in
// the column.
func (c *Column) ticked() bool {
	return len(c.contents.distinct) <= 2 && c.contents.filled == c.contents.statuses
}

// countsOf are the cells that read as a status and are figures: 0 and 1.
func countsOf(c contents) int { return c.distinct["0"] + c.distinct["1"] }

// takeShape says in which shape the list is kept.
func (r *Reading) takeShape() error {
	if !r.has(Name, First, Last, Alias, Code, Email) || !r.has(Name, First, Last, Alias, Code) {
		return fmt.Errorf("there is no column of names: one needs the heading “Name”, or “First name” and “Last name”%s", r.listed())
	}
	switch {
	case r.Choices.Shape != AnyShape:
		r.Shape = r.Choices.Shape
	case r.has(Mark):
		r.Shape = Grid
	case r.has(Tick):
		r.Shape = Ticks
	case r.has(Status):
		r.Shape = RowAMark
	case r.has(Stamp, Day), len(r.titleDays()) > 0:
		r.Shape = Answers
	default:
		r.Shape = PeopleList
	}
	if len(r.dataRows()) == 0 {
		return fmt.Errorf("there are headings in this file and nobody under them")
	}
	return nil
}

// listed puts the headings into a sentence.
func (r *Reading) listed() string {
	var found []string
	for _, c := range r.Columns {
		if c.Heading != "" {
			found = append(found, quoted(c.Heading))
		}
	}
	if len(found) == 0 {
		return ""
	}
	const most = 12
	if len(found) > most {
		found = append(found[:most], "…")
	}
	return "; the headings found are " + strings.Join(found, ", ")
}
