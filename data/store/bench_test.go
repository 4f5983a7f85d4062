package store_test

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
)

// numbered is an id that tests can make again. The number stands in front, so
// that ids are spread as random ones are.
func numbered(kind byte, n int) data.ID {
	var id data.ID
	binary.BigEndian.PutUint64(id[:], uint64(n)*0x9E3779B97F4A7C15)
	id[15] = kind
	return id
}

// tenYears is a programme of 2,000 people, 20 groups, 10,400 meetings and
// 260,000 marks.
func tenYears() data.Records {
	const nPeople, nGroups, weeks, atMeeting = 2000, 20, 520, 25
	var r data.Records
	for i := range nPeople {
		p := person(fmt.Sprintf("First%d", i), fmt.Sprintf("Last%d", i))
		p.ID, p.Phone, p.Joined = numbered('p', i), "01632 960 123", today.AddDays(-i)
		r.People = append(r.People, p)
	}
	for g := range nGroups {
		group := tuesdays()
		group.ID, group.Schedule.Span.From = numbered('g', g), today.AddDays(-7*weeks)
		r.Groups = append(r.Groups, group)
		for i := range nPeople / nGroups {
			r.Memberships = append(r.Memberships, data.Membership{
				Group: group.ID, Person: numbered('p', g*nPeople/nGroups+i), Spans: []data.Span{{From: group.Schedule.Span.From}},
			})
		}
		for w := range weeks {
			date := group.Schedule.Span.From.AddDays(7 * w)
			m := data.Meeting{
				ID: numbered('m', g*weeks+w), Group: group.ID, Date: date, Slot: date, Start: data.At(19, 0), State: data.Closed,
				Place: "Church hall", Activities: []data.Held{{Kind: data.CBT, Title: "Urge surfing", Minutes: 30}},
			}
			r.Meetings = append(r.Meetings, m)
			for i := range atMeeting {
				r.Marks = append(r.Marks, data.Mark{
					Meeting: m.ID, Person: numbered('p', g*nPeople/nGroups+(i+w)%(nPeople/nGroups)),
					Status: data.Statuses[i%len(data.Statuses)],
				})
			}
		}
	}
	return r
}

// bare is a bbolt file with the same buckets, keys and lengths as a programme,
// its values sealed by nothing but AES-256-GCM: what has to be done at least.
type bare struct {
	path string
	aead cipher.AEAD
}

func newBare(b testing.TB, programme string) bare {
	block := must(aes.NewCipher(make([]byte, 32)))(b)
	out := bare{filepath.Join(b.TempDir(), "bare"), must(cipher.NewGCMWithRandomNonce(block))(b)}
	src := must(bbolt.Open(programme, 0o600, nil))(b)
	dst := must(bbolt.Open(out.path, 0o600, nil))(b)
	ok(b, src.View(func(from *bbolt.Tx) error {
		return dst.Update(func(to *bbolt.Tx) error {
			return from.ForEach(func(name []byte, bucket *bbolt.Bucket) error {
				copied := must(to.CreateBucket(name))(b)
				copied.FillPercent = 0.9
				return bucket.ForEach(func(k, v []byte) error {
					if n := len(v) - out.aead.Overhead(); n > 0 {
						v = out.aead.Seal(nil, nil, make([]byte, n), k)
					}
					return copied.Put(k, v)
				})
			})
		})
	}))
	ok(b, src.Close())
	ok(b, dst.Close())
	return out
}

// scan opens the file and every value in it, and returns how many there were.
func (f bare) scan(b testing.TB) (n int) {
	db := must(bbolt.Open(f.path, 0o600, nil))(b)
	var buf []byte
	ok(b, db.View(func(tx *bbolt.Tx) error {
		return tx.ForEach(func(_ []byte, bucket *bbolt.Bucket) error {
			return bucket.ForEach(func(k, v []byte) (err error) {
				if len(v) <= f.aead.Overhead() {
					return nil
				}
				n++
				buf, err = f.aead.Open(buf[:0], nil, v, k)
				return err
			})
		})
	}))
	ok(b, db.Close())
	return n
}

// readAll reads every record as the screens would, and returns how many.
func readAll(b testing.TB, s *store.Store) (n int) {
	ok(b, s.View(func(r *store.Reader) error {
		n += len(must(r.People())(b)) + len(must(r.Groups())(b)) + len(must(r.Memberships())(b))
		n += len(must(r.Meetings())(b)) + len(must(r.Activities())(b)) + len(must(r.Pairs())(b))
		n += len(must(r.Contacts())(b)) + len(must(r.Audit(0))(b))
		for _, err := range r.AllMarks() {
			if err != nil {
				return err
			}
			n++
		}
		return nil
	}))
	return n
}

func median(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2])
}

// tenYearFile makes the programme, closes it, and returns what reopens it.
func tenYearFile(b testing.TB) (path, key string, c *clock) {
	c = &clock{evening}
	path = filepath.Join(b.TempDir(), "ten-years.alongside")
	s, recovery, err := store.Create(path, data.NewProgramme("Harbour House"), passphrase, "Rosa M.", c.options())
	ok(b, err)
	ok(b, s.Load(tenYears()))
	ok(b, s.Close())
	return path, recovery.String(), c
}

// BenchmarkReadTenYears opens a ten-year programme and reads all of it, by the
// recovery key, for which no key is stretched, and does the least that can be
// done with the same values in turn with it. The aim is a ratio of 3.
func BenchmarkReadTenYears(b *testing.B) {
	path, key, c := tenYearFile(b)
	least := newBare(b, path)
	var ours, theirs []time.Duration
	for b.Loop() {
		start := time.Now()
		n := least.scan(b)
		theirs = append(theirs, time.Since(start))

		start = time.Now()
		s := must(store.Open(path, key, c.options()))(b)
		if got := readAll(b, s); got < n-10 {
			b.Fatalf("read %d records of %d", got, n)
		}
		ours = append(ours, time.Since(start))
		ok(b, s.Close())
	}
	b.ReportMetric(median(ours)/1e6, "ms/all")
	b.ReportMetric(median(theirs)/1e6, "ms/least")
	b.ReportMetric(median(ours)/median(theirs), "ratio")
}

// BenchmarkMark sets marks in a ten-year programme, in turn with a bare Put of
// as many bytes. The aim is a ratio of 1.5.
func BenchmarkMark(b *testing.B) {
	path, key, c := tenYearFile(b)
	least := newBare(b, path)
	db := must(bbolt.Open(least.path, 0o600, nil))(b)
	s := must(store.Open(path, key, c.options()))(b)
	defer func() { ok(b, db.Close()); ok(b, s.Close()) }()
	var ours, theirs []time.Duration
	for n := 0; b.Loop(); n++ {
		mark := data.Mark{Meeting: numbered('m', n%10400), Person: numbered('p', (n+1000)%2000)}
		status := data.Statuses[n/10400%len(data.Statuses)]
		value := make([]byte, 124)
		start := time.Now()
		ok(b, db.Update(func(tx *bbolt.Tx) error {
			return tx.Bucket([]byte("marks")).Put(append(mark.Meeting[:], mark.Person[:]...), value)
		}))
		theirs = append(theirs, time.Since(start))

		start = time.Now()
		ok(b, s.SetMark(mark.Meeting, mark.Person, status))
		ours = append(ours, time.Since(start))
	}
	b.ReportMetric(median(ours)/1e3, "µs/mark")
	b.ReportMetric(median(theirs)/1e3, "µs/put")
	b.ReportMetric(median(ours)/median(theirs), "ratio")
}

// BenchmarkCheckTenYears goes through a ten-year programme as is done after each
// opening and before each backup. The aim is 2 s.
func BenchmarkCheckTenYears(b *testing.B) {
	path, key, c := tenYearFile(b)
	s := must(store.Open(path, key, c.options()))(b)
	defer func() { ok(b, s.Close()) }()
	for b.Loop() {
		ok(b, must(s.Check())(b).Err())
	}
}

// BenchmarkRekey seals ten years anew.
func BenchmarkRekey(b *testing.B) {
	f := open(b)
	ok(b, f.Load(tenYears()))
	for b.Loop() {
		ok(b, f.Rekey(b.Context(), passphrase, untold))
	}
}
