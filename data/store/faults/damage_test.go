package faults

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const (
	pageSize = 4096
	splice   = 512 // what a disk writes at once
)

// file is what a fault is made of: the file itself, an older state of it, and a
// sibling that went on from the same copy.
type file struct{ whole, older, sibling []byte }

// damage makes the nth of so many faults of a kind. It returns nil for one that
// would change nothing.
type damage func(f file, n, of int) []byte

// page puts a page from another file, or an empty one, in the place of one.
func page(whole, from []byte, n int) []byte {
	at := n * pageSize
	b := bytes.Clone(whole)
	clear(b[at : at+pageSize])
	if from != nil {
		if at+pageSize > len(from) {
			return nil
		}
		copy(b[at:at+pageSize], from[at:])
	}
	if bytes.Equal(b, whole) {
		return nil
	}
	return b
}

func pages(f file, n int) int { return n % (len(f.whole) / pageSize) }

// kinds are the faults, by what the table calls them, and how many there are:
// usually, and in the campaign. None: one for each byte, or each page.
var kinds = []struct {
	row    string
	name   string
	usual  int
	all    func(f file) int
	damage damage
}{
	{"flipped", "a bit of every byte flipped", 300, func(f file) int { return len(f.whole) }, func(f file, n, of int) []byte {
		b := bytes.Clone(f.whole)
		b[n*len(b)/of] ^= 1 << (n % 8)
		return b
	}},
	{"cut", "cut short", 100, func(file) int { return 1000 }, func(f file, n, of int) []byte { return f.whole[:n*len(f.whole)/of] }},
	{"emptied", "a page emptied", 40, func(f file) int { return len(f.whole) / pageSize }, func(f file, n, _ int) []byte {
		return page(f.whole, nil, pages(f, n))
	}},
	{"swapped", "two pages swapped", 60, func(file) int { return 1000 }, func(f file, n, _ int) []byte {
		r := rand.New(rand.NewPCG(3, uint64(n)))
		p, q := pages(f, int(r.Uint32())), pages(f, int(r.Uint32()))
		b := page(f.whole, nil, p)
		if p == q || b == nil {
			return nil
		}
		copy(b[p*pageSize:], f.whole[q*pageSize:][:pageSize])
		copy(b[q*pageSize:], f.whole[p*pageSize:][:pageSize])
		return b
	}},
	{"older", "a page of an older state put back", 40, func(f file) int { return len(f.whole) / pageSize }, func(f file, n, _ int) []byte {
		return page(f.whole, f.older, pages(f, n))
	}},
	{"sibling", "a page of a sibling put in", 40, func(f file) int { return len(f.whole) / pageSize }, func(f file, n, _ int) []byte {
		return page(f.whole, f.sibling, pages(f, n))
	}},
	{"spliced", "begun as one file and ended as its sibling, or as an older state", 60, func(f file) int { return len(f.whole) / splice * 2 }, func(f file, n, of int) []byte {
		other := [][]byte{f.sibling, f.older}[n%2]
		at := min(n/2*len(f.whole)*2/of/splice*splice, len(f.whole), len(other))
		return append(bytes.Clone(f.whole[:at]), other[at:]...)
	}},
	{"taken", "a record, an index entry, a key slot or a header taken away", 60, func(f file) int { return len(entries(f.whole)) }, takenAway},
	{"putback", "one of them put back as it was, or as a sibling has it", 40, func(f file) int { return len(differing(f)) }, putBack},
	{"mixed", "several pages of an older state or a sibling", 100, func(file) int { return 2000 }, func(f file, n, _ int) []byte {
		r, b := rand.New(rand.NewPCG(5, uint64(n))), f.whole
		from := [][]byte{f.older, f.sibling}[n%2]
		for p := range len(f.whole) / pageSize {
			if changed := page(b, from, p); changed != nil && r.IntN(2) == 0 {
				b = changed
			}
		}
		return b
	}},
}

func readFile(dir string) (f file, err error) {
	var errs [3]error
	f.whole, errs[0] = os.ReadFile(filepath.Join(dir, "a.alongside"))
	f.older, errs[1] = os.ReadFile(filepath.Join(dir, "older"))
	f.sibling, errs[2] = os.ReadFile(filepath.Join(dir, "sibling"))
	return f, errors.Join(errs[:]...)
}

func init() {
	for i, kind := range kinds {
		children["programme "+kind.row] = func(args []string) error {
			key, err := os.ReadFile(filepath.Join(args[0], "key"))
			if err != nil {
				return err
			}
			return tryAll(kinds[i].damage, args, func(path string) (map[string]bool, error) { return shown(path, string(key)) })
		}
		children["bare "+kind.row] = func(args []string) error { return tryAll(kinds[i].damage, args, shownBare) }
	}
}

// tryAll makes faults, and says of each what came of it.
func tryAll(damage damage, args []string, shown func(path string) (map[string]bool, error)) error {
	dir := args[0]
	f, err := readFile(dir)
	if err != nil {
		return err
	}
	broken := filepath.Join(dir, "broken")
	// What the computer has seen is the whole file alone, before each fault: opening a
	// broken one may write, and be remembered.
	seen := filepath.Join(dir, "seen")
	show := func(content []byte) (map[string]bool, error) {
		if err := errors.Join(os.RemoveAll(seen), os.WriteFile(broken, f.whole, 0o600)); err != nil {
			return nil, err
		}
		if all, err := shown(broken); err != nil || bytes.Equal(content, f.whole) {
			return all, err
		}
		if err := os.WriteFile(broken, content, 0o600); err != nil {
			return nil, err
		}
		return shown(broken)
	}
	want, err := show(f.whole)
	if err != nil {
		return err
	}
	from, err1 := strconv.Atoi(args[1])
	until, err2 := strconv.Atoi(args[2])
	content, err3 := os.ReadFile(filepath.Join(dir, "ever"))
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	ever := map[string]bool{}
	for _, record := range strings.Split(string(content), "\n") {
		ever[record] = true
	}
	for n := from; n < until; n++ {
		content := damage(f, n, until)
		if content == nil {
			content = f.whole
		}
		got, err := show(content)
		fmt.Println(judged(got, want, ever, err))
	}
	return nil
}

// judged says what came of a fault, from what was shown and should have been. Of a
// file that says that it is damaged an older state may be shown, and nothing that
// was never stored.
func judged(got, want, ever map[string]bool, err error) string {
	var closed *notOpened
	switch {
	case errors.As(err, &closed):
		return string(refused)
	case err != nil:
		if record, strange := other(got, ever); strange {
			return string(wrong) + " shows what was never stored: " + record
		}
		return string(found)
	case len(got) < len(want):
		return fmt.Sprintf("%s shows %d of %d and says nothing", wrong, len(got), len(want))
	}
	if record, strange := other(got, want); strange {
		return string(wrong) + " shows what is not stored any more, and says nothing: " + record
	}
	return string(harmless)
}

// other is a record that is in one set and not in the other.
func other(got, want map[string]bool) (string, bool) {
	for record := range got {
		if !want[record] {
			return record, true
		}
	}
	return "", false
}

func TestADamagedFileIsRefusedOrFoundAndNeverShownWrong(t *testing.T) {
	dir, beside := small(t), t.TempDir()
	key, err := os.ReadFile(filepath.Join(dir, "key"))
	need(t, err)
	need(t, copied(filepath.Join(dir, "ever"), filepath.Join(beside, "ever")))
	for _, name := range []string{"a.alongside", "older", "sibling"} {
		once := filepath.Join(t.TempDir(), name) // on a computer that has not seen the others
		need(t, copied(filepath.Join(dir, name), once))
		need(t, bare(once, string(key), filepath.Join(beside, name)))
	}
	for _, kind := range kinds {
		row(t, kind.row, kind.name, func(t *testing.T) tally {
			here, err := readFile(dir)
			need(t, err)
			return try(t, "programme "+kind.row, dir, some(kind.usual, kind.all(here)))
		}, func(t *testing.T) tally {
			there, err := readFile(beside)
			need(t, err)
			return try(t, "bare "+kind.row, beside, kind.all(there))
		})
	}
}
