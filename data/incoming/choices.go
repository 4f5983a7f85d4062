package incoming

import (
	"maps"
	"slices"

	"alongside/data"
	"alongside/data/written"
)

// Choices are what somebody said of a list, against or beside what was found in it.
// The zero value leaves everything as it was found. Choices are values: With… give
// others and leave these.
type Choices struct {
	Headings []int // the places in Table.Rows of the rows that are headings; nil: as found
	NoHead   bool  // there are none
	Shape    Shape
	Order    Order
	Year     int                // of the first heading that says none
	Day      data.Date          // of all marks, where the list says no date
	Kinds    map[int]Kind       // by column
	Words    map[string]Meaning // by folded word
	Group    data.ID            // to which everything belongs that names none
	NewGroup string             // the name of a group that is made for it; only where there is no Group
	NoGroup  bool               // people join none
	Groups   map[string]data.ID // by folded name
	Rows     map[int]Who        // by the place in Table.Rows of somebody's first row
	Use      map[[2]int]bool    // by row and column: a detail that takes the place of another
	Erased   bool               // whoever was erased and asked to stay so is not in the list, or is left out
}

// Order is which of day and month is written first.
type Order uint8

// The orders. AnyOrder is the one that the dates themselves tell.
const (
	AnyOrder Order = iota
	DayFirst
	MonthFirst
)

func (o Order) written() written.Order {
	if o == MonthFirst {
		return written.MonthFirst
	}
	return written.DayFirst
}

// Meaning is what a word in a register stands for.
type Meaning uint8

// The meanings. The first five are a data.Status each, Nothing that of nobody having
// said anything.
const (
	Unknown Meaning = iota
	MeansPresent
	MeansLate
	MeansExcused
	MeansAbsent
	Nothing   // not recorded
	WordAside // counted as left aside
)

// Status is the status that the word stands for.
func (m Meaning) Status() data.Status {
	if m >= MeansPresent && m <= MeansAbsent {
		return data.Status(m)
	}
	return data.NotRecorded
}

// Means is the meaning that is a status.
func Means(s data.Status) Meaning {
	if s == data.NotRecorded {
		return Nothing
	}
	return Meaning(s)
}

// Who is who somebody in the list is said to be.
type Who struct {
	Out  bool    // not brought in
	New  bool    // nobody whom we know
	Same data.ID // somebody on the list of the programme
	As   int     // the same person as in another row: its place + 1
	Name string  // called so, where what stands there is no name
}

// WithKind says what a column holds.
func (c Choices) WithKind(column int, k Kind) Choices {
	c.Kinds = with(c.Kinds, column, k)
	return c
}

// WithWord says what a word means.
func (c Choices) WithWord(word string, m Meaning) Choices {
	c.Words = with(c.Words, foldWord(word), m)
	return c
}

// WithGroup says which group a name in the list means.
func (c Choices) WithGroup(name string, id data.ID) Choices {
	c.Groups = with(c.Groups, data.Fold(name), id)
	return c
}

// WithWho says who somebody is, by the place of their first row.
func (c Choices) WithWho(row int, who Who) Choices {
	c.Rows = with(c.Rows, row, who)
	return c
}

// WithDetail takes what stands at a place instead of what the programme holds, or
// leaves it again.
func (c Choices) WithDetail(row, column int, use bool) Choices {
	c.Use = with(c.Use, [2]int{row, column}, use)
	return c
}

// WithHeadings says which rows are the headings, by their places; none: there are
// none.
func (c Choices) WithHeadings(rows ...int) Choices {
	c.Headings, c.NoHead = slices.Clone(rows), len(rows) == 0
	c.Kinds = nil // the columns are others now
	return c
}

func with[K comparable, V any](m map[K]V, k K, v V) map[K]V {
	all := maps.Clone(m)
	if all == nil {
		all = map[K]V{}
	}
	all[k] = v
	return all
}
