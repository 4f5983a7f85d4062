package incoming

// fate is what becomes of a cell.
type fate uint8

// The fates. Every cell in which anything stands gets one of them.
const (
	noFate   fate = iota
	heading       // it says what the others are
	taken         // of somebody: the name, a detail
	marked        // it becomes a mark, or says of which meeting one is
	there         // what it says is recorded already
	refusedC      // refused, with its row and the reason
	waiting       // it waits for a choice
	aside         // left aside, with its column or row
)

// Cells counts the cells of the list by what becomes of them. All but Blank add up to
// Total.
type Cells struct {
	Total    int // in which anything stands
	Headings int
	People   int // names and details
	Marks    int // and the dates, times and notes that go with them
	There    int // recorded already
	Refused  int
	Waiting  int
	Aside    int
	Blank    int // of the register, in which nothing stands: not recorded
}

// Adds reports whether every cell has become something.
func (c Cells) Adds() bool {
	return c.Total == c.Headings+c.People+c.Marks+c.There+c.Refused+c.Waiting+c.Aside
}

// fates are those of all the cells of a table.
type fates struct {
	of   []fate
	wide int
}

func newFates(t Table) fates { return fates{make([]fate, len(t.Rows)*t.Wide), t.Wide} }

func (f fates) set(row, column int, to fate) {
	if column >= 0 {
		f.of[row*f.wide+column] = to
	}
}

func (f fates) get(row, column int) fate { return f.of[row*f.wide+column] }

func (f fates) count(t Table) (c Cells) {
	for i, row := range t.Rows {
		for j, cell := range row.Cells {
			if cell == "" {
				continue
			}
			c.Total++
			switch f.get(i, j) {
			case heading:
				c.Headings++
			case taken:
				c.People++
			case marked:
				c.Marks++
			case there:
				c.There++
			case refusedC:
				c.Refused++
			case waiting:
				c.Waiting++
			case aside:
				c.Aside++
			}
		}
	}
	return c
}
