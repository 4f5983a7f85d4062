package incoming_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"alongside/data"
	"alongside/data/incoming"
)

// tenYears are 20,000 marks of 400 people, a row each, as a charity keeps them, and the
// people of a programme that knows half of them.
func tenYears() ([][]string, incoming.Book) {
	b := incoming.Book{Today: today, Groups: []data.Group{tuesday}}
	firsts, lasts := []string{"Ada", "Ben", "Cal", "Dee", "Eli", "Fay", "Gus", "Ida", "Jon", "Kay"}, []string{"Brook", "Cole", "Dunn", "Ellis", "Frost", "Grant", "Hale", "Irwin", "Jones", "Kerr"}
	name := func(i int) (first, last string) {
		return firsts[i%10] + string(rune('a'+i/100%26)), lasts[i/10%10] + string(rune('a'+i/100%26))
	}
	for i := range 200 {
		first, last := name(i)
		p := data.Person{ID: data.ID{1, byte(i), byte(i >> 8)}, First: first, Last: last, Email: fmt.Sprintf("p%d@example.org", i)}
		b.People = append(b.People, p)
		b.Memberships = append(b.Memberships, member(tuesday, p))
	}
	rows := [][]string{{"Date", "Name", "Email", "Status", "Note"}}
	statuses := []string{"Present", "Absent", "late", "Apologies sent", "P"}
	for n := range 20_000 {
		first, last := name(n % 400)
		rows = append(rows, []string{
			today.AddDays(-7 * (n/400 + 1)).AddDays(-2).Time().Format("02/01/2006"), last + ", " + first, fmt.Sprintf("p%d@example.org", n%400), statuses[n%5], "",
		})
	}
	return rows, b
}

// peak runs fn and returns the most memory of the heap that was in use meanwhile.
func peak(fn func()) (most uint64) {
	runtime.GC()
	var done atomic.Bool
	highest := make(chan uint64)
	go func() {
		var m runtime.MemStats
		var most uint64
		often := time.NewTicker(5 * time.Millisecond)
		defer often.Stop()
		for !done.Load() {
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
			<-often.C
		}
		highest <- most
	}()
	fn()
	done.Store(true)
	return <-highest
}

func BenchmarkTwentyThousandRows(b *testing.B) {
	rows, book := tenYears()
	var text strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&text, "%s,\"%s\",%s,%s,%s\n", row[0], row[1], row[2], row[3], row[4])
	}
	f := excelize.NewFile()
	for i, row := range rows {
		cells := make([]any, len(row))
		for j, c := range row {
			cells[j] = c
		}
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &cells); err != nil {
			b.Fatal(err)
		}
	}
	var packed bytes.Buffer
	if err := f.Write(&packed); err != nil {
		b.Fatal(err)
	}
	f.Close()
	for name, raw := range map[string][]byte{"csv": []byte(text.String()), "xlsx": packed.Bytes()} {
		b.Run("preview of "+name, func(b *testing.B) {
			for b.Loop() {
				var p *incoming.Plan
				most := peak(func() {
					f, err := incoming.Open(raw)
					if err != nil {
						b.Fatal(err)
					}
					table, err := f.Table(context.Background(), f.Sheets[0], incoming.Guess, nil)
					if err != nil {
						b.Fatal(err)
					}
					r, n := answered(b, table, book)
					p = plan(b, r)
					if n > 3 {
						b.Errorf("%d choices", n)
					}
				})
				if p.Marks() != 20_000 || p.Count(incoming.IsNew) != 200 {
					b.Fatalf("%d marks, %d new", p.Marks(), p.Count(incoming.IsNew))
				}
				b.ReportMetric(float64(most>>20), "MB-peak")
			}
		})
	}
	b.Run("store", func(b *testing.B) {
		s := programme(b)
		r, _ := answered(b, tableOf(b, []byte(text.String())), bookOf(b, s))
		brought, err := plan(b, r).Brought()
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if err := s.BringIn(context.Background(), brought); err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			if _, err := s.Undo(); err != nil {
				b.Fatal("the longest list cannot be taken back: ", err)
			}
			b.StartTimer()
		}
	})
}

func TestAListThatTakesLongTellsHowFarItIsAndCanBeLeft(t *testing.T) {
	f, err := incoming.Open(workbookOf(t, 1500))
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	if _, err := f.Table(t.Context(), f.Sheets[0], incoming.Guess, func(done, _ int) { told = done }); err != nil || told != 1500 {
		t.Errorf("told of %d rows: %v", told, err)
	}
	ctx, leave := context.WithCancel(t.Context())
	if _, err := f.Table(ctx, f.Sheets[0], incoming.Guess, func(done, _ int) {
		if done >= 1000 {
			leave()
		}
		told = done
	}); !errors.Is(err, context.Canceled) || told != 1000 {
		t.Errorf("left after %d rows: %v", told, err)
	}
	r := read(t, tableOf(t, []byte("Name\nAda Brook\n")), riverside(), incoming.Choices{})
	if _, err := r.Plan(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("a plan that was left gives %v", err)
	}
}

// workbookOf is an XLSX of so many rows.
func workbookOf(t testing.TB, rows int) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i := range rows {
		if err := f.SetCellValue("Sheet1", fmt.Sprintf("A%d", i+1), "Ada Brook"); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
