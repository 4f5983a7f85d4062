package store

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"

	"alongside/data"
	"alongside/data/vault"
)

// Wreck is what can be read of a damaged file. It is found by our own way through
// the pages alone, which trusts none of them: bbolt never touches such a file, and
// nothing is written to it.
//
// What the newest header leads to is what was stored last. Where a branch of it is
// lost, the pages that belonged to it are found among those that are not free:
// every page is either part of the tree or in the list of free ones. Without that
// list they are not looked for, because what was deleted or replaced lingers in
// free pages, sealed as it was, and would come back as though it were true.
type Wreck struct {
	path string
	o    Options

	vault    *vault.Vault
	me       data.ID // whose key opened it
	file     data.ID // the programme's; none: it is lost
	slots    []vault.Slot
	state    state
	stated   bool // the state can be read: how many records there should be is known
	doubtful bool // a header is lost: the last change may be missing
	mixed    bool // nothing leads to the records any more: there may be old ones among them

	opened map[string]map[string][]byte // by table and key, what opens, as it was sealed
	broken map[string]map[string]bool   // what lies there and does not open
	named  map[string]map[string]bool   // what something whole refers to
	about  map[string]data.ID           // by table and key, whom it is about, as an index says

	records rescued
	findings
}

// errNothing of a wreck: no key can be read of it, so nothing can be opened.
var errNoKeys = errors.New("no key slot of this file can be read")

// Inspect finds out what can be read of a damaged file. It fails with WrongPassphrase
// or Mistyped, with Newer or Foreign, and with Damaged where nothing of it can be
// read. The file is not changed. Close the wreck afterwards.
func Inspect(path, secret string, o Options) (*Wreck, error) {
	return inspect(path, o, func(w *Wreck, d *debris) error { return w.unlock(d, secret) })
}

// Inspect is Inspect with a key of the ring.
func (r *Ring) Inspect(path string) (*Wreck, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return inspect(path, r.o, func(w *Wreck, d *debris) error {
		if err := w.findSlots(d); err != nil {
			return err
		}
		for _, k := range r.keys {
			w.vault, w.me = k.vault, k.id
			if _, ok := w.stateIn(d.values[metaBucket]); ok || len(r.keys) == 1 {
				break
			}
		}
		if w.vault == nil {
			return &Error{Kind: WrongPassphrase, Err: vault.ErrWrongKey}
		}
		own, err := w.vault.Copy()
		w.vault = own
		return err
	})
}

// Ring returns a ring with the key that opened the wreck.
func (w *Wreck) Ring() (*Ring, error) {
	v, err := w.vault.Copy()
	if err != nil {
		return nil, explain("ring", err)
	}
	r := NewRing(w.o)
	key := ringKey{vault: v, id: w.me}
	for _, slot := range w.slots {
		if data.ID(slot.ID) == w.me {
			if key.slot, err = encoding.Marshal(slot); err != nil {
				return nil, explain("ring", err)
			}
		}
	}
	r.keys = append(r.keys, key)
	return r, nil
}

func inspect(path string, o Options, unlock func(*Wreck, *debris) error) (w *Wreck, err error) {
	path = target(path)
	f, err := lockFile(path, os.O_RDONLY)
	if err != nil {
		return nil, explain("salvage", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w = &Wreck{path: path, o: o}
	if err := w.inspect(f, unlock); err != nil {
		w.Close()
		return nil, explain("salvage", err)
	}
	return w, nil
}

// Close overwrites the key.
func (w *Wreck) Close() {
	if w.vault != nil {
		w.vault.Close()
	}
}

func (w *Wreck) inspect(f *os.File, unlock func(*Wreck, *debris) error) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() == 0 {
		return &Error{Kind: Empty, Err: io.EOF}
	}
	if info.Size() > sparseFrom && onDisk(info) < info.Size()/sparseShare {
		return &Error{Kind: Damaged, Err: errSparse}
	}
	d := newDebris(f, info.Size())
	d.survey()
	if err := unlock(w, d); err != nil {
		return err
	}
	w.doubtful = d.doubtful
	if !d.rooted {
		d.rootAgain(w.stateIn)
	}
	w.sort(d)
	if d.conflict {
		d = w.decide(f, info.Size(), d)
		w.slots = nil // those of the pages that were decided for
		if err := w.findSlots(d); err != nil {
			return err
		}
	}
	if len(w.opened) == 0 {
		w.takeAnything(d)
	}
	if err := w.inForce(d.values[metaBucket]); err != nil {
		return err
	}
	if w.stated && w.state.Format > uint64(formatVersion) {
		return &Error{Kind: Newer, Err: errLaterSchema{w.state.Format, uint64(formatVersion)}}
	}
	if w.stated && w.state.Format < uint64(formatVersion) {
		return &Error{Kind: Damaged, Err: errOlder}
	}
	if err := w.read(); err != nil {
		return err
	}
	if len(w.records[peopleTable.name])+len(w.records[meetingsTable.name])+len(w.records[programmeTable.name]) == 0 {
		return &Error{Kind: Damaged, Err: errNoKeys}
	}
	w.mend()
	w.count()
	return nil
}

// findSlots finds the key slots: those of the tree, or where that part of it is lost,
// whatever slots there are.
func (w *Wreck) findSlots(d *debris) error {
	for _, found := range []map[string][]byte{d.values[metaBucket], d.strays()} {
		for _, key := range slices.Sorted(maps.Keys(found)) {
			if !bytes.HasPrefix([]byte(key), []byte(slotPrefix)) || len(found[key]) > slotSize || len(w.slots) == mostSlots {
				continue
			}
			var slot vault.Slot
			if decoding.Unmarshal(found[key], &slot) == nil && slot.Whole() && key == string(slotKey(slot)) {
				w.slots = append(w.slots, slot)
			}
		}
		if len(w.slots) > 0 {
			break
		}
	}
	if len(w.slots) == 0 {
		if !d.magic {
			return &Error{Kind: Foreign, Err: errForeign}
		}
		return &Error{Kind: Damaged, Err: errNoKeys}
	}
	return nil
}

// unlock tries the secret on the key slots.
func (w *Wreck) unlock(d *debris, secret string) error {
	if err := w.findSlots(d); err != nil {
		return err
	}
	open, kind := func(slot vault.Slot) (*vault.Vault, error) { return slot.Unlock(secret) }, vault.PassphraseSlot
	if vault.LooksLikeRecoveryKey(secret) {
		key, err := vault.ParseRecoveryKey(secret)
		if err != nil {
			return &Error{Kind: Mistyped, Err: err}
		}
		open, kind = func(slot vault.Slot) (*vault.Vault, error) { return slot.Recover(key) }, vault.RecoverySlot
	}
	if !slices.ContainsFunc(w.slots, func(slot vault.Slot) bool { return slot.Kind == kind }) {
		return &Error{Kind: KeyDamaged, Err: errBadSlot} // nothing that is typed can be right
	}
	return w.tryInTime(d, func() error {
		for _, slot := range w.slots {
			if v, err := open(slot); err == nil {
				w.vault, w.me = v, slot.ID
				return nil
			}
		}
		return &Error{Kind: WrongPassphrase, Err: vault.ErrWrongKey}
	})
}

// tryInTime has whoever tries one passphrase after another wait, as at an opening.
func (w *Wreck) tryInTime(d *debris, try func() error) error {
	id := d.values[metaBucket][fileKey]
	if w.o.Seen == "" || len(id) != len(w.file) {
		return try()
	}
	now := w.o.Now()
	at := triesPath(w.o.Seen, data.ID(id))
	before := settled(at, now)
	if wait := before.wait(now); wait > 0 {
		return &Error{Kind: TooSoon, Err: waits{wait}}
	}
	tries{before.count + 1, now}.write(at)
	err := try()
	if err == nil {
		_ = os.Remove(at)
	}
	return err
}

// inForce leaves out the key slots that do not count any more, and fails with
// KeyPutBack where the one that opened the file is one of them.
func (w *Wreck) inForce(meta map[string][]byte) error {
	if !w.stated || w.state.Format < allSummed {
		return nil // nobody knows which count
	}
	r := &Reader{vault: w.vault}
	w.slots = slices.DeleteFunc(w.slots, func(slot vault.Slot) bool {
		key := slotKey(slot)
		m := mark(w.vault.Element(r.place(metaBucket, key), meta[string(key)]))
		return !slices.ContainsFunc(listed(w.state.Slots), func(o []byte) bool { return bytes.Equal(o, m) })
	})
	if !slices.ContainsFunc(w.slots, func(s vault.Slot) bool { return data.ID(s.ID) == w.me }) {
		return &Error{Kind: KeyPutBack, Err: errPutBack}
	}
	if w.state.Lasting != "" {
		w.vault.KeepLasting([]byte(w.state.Lasting))
	}
	return nil
}

// decide chooses between the tree and the list of free pages where they contradict
// each other: either may be the damaged one, and going by that would bring back what
// was deleted or replaced. The sum over all records tells which. Where it fits neither,
// what both agree about is taken.
func (w *Wreck) decide(f *os.File, size int64, d *debris) *debris {
	for _, way := range []way{byTree, byBoth} {
		if w.fits() {
			break
		}
		d = newDebris(f, size)
		d.way = way
		d.survey()
		w.sort(d)
	}
	return d
}

// fits reports whether what opens is all that was stored last.
func (w *Wreck) fits() bool {
	var sum vault.Sum
	r := &Reader{vault: w.vault}
	for table, of := range w.opened {
		if table == auditTable.name {
			continue
		}
		for key, sealed := range of {
			sum.Add(w.vault.Element(r.place(table, []byte(key)), sealed))
		}
	}
	return w.stated && sum == w.state.Content
}

// stateIn reads the state out of what stands in clear.
func (w *Wreck) stateIn(meta map[string][]byte) (st state, ok bool) {
	r := &Reader{vault: w.vault}
	plain, err := w.vault.Open(nil, r.place(metaBucket, stateKey), meta[string(stateKey)])
	return st, err == nil && decode(plain, &st) == nil
}

// sort tells what opens from what does not. What was found without its table is tried
// in all of them: it opens only where it belongs.
func (w *Wreck) sort(d *debris) {
	w.opened, w.broken = map[string]map[string][]byte{}, map[string]map[string]bool{}
	w.named, w.about = map[string]map[string]bool{}, map[string]data.ID{}
	meta := d.values[metaBucket]
	w.state, w.stated = w.stateIn(meta)
	if !w.stated {
		for _, lost := range d.lost {
			if lost.bucket == "" && bytes.Equal(lost.key, stateKey) {
				w.state, w.stated = w.stateIn(map[string][]byte{string(stateKey): lost.value})
			}
		}
	}
	w.file = data.ID{}
	if id := meta[fileKey]; len(id) == len(w.file) && !w.wrongID(meta) {
		w.file = data.ID(id)
	}
	r := &Reader{vault: w.vault}
	opens := func(table string, key, value []byte) bool {
		if _, err := w.vault.Open(nil, r.place(table, key), value); err != nil {
			return false
		}
		put(w.opened, table, string(key), value)
		return true
	}
	for _, t := range tables {
		names := t.bucketNames()
		for key, value := range d.values[names[0]] {
			if !opens(names[0], []byte(key), value) {
				put(w.broken, names[0], key, true)
				d.lost = append(d.lost, found{"", []byte(key), value})
			}
		}
		for _, index := range names[1:] {
			for key := range d.values[index] {
				w.name(index, []byte(key))
			}
		}
	}
	for _, l := range d.lost {
		for _, t := range tables {
			table := t.bucketNames()[0]
			if _, has := w.opened[table][string(l.key)]; !has && t.keySize() == len(l.key) && opens(table, l.key, l.value) {
				break
			}
		}
	}
}

// takeAnything is the last resort, where neither the tree nor the list of free pages is
// left, as in a file that was cut short: whatever opens, of each record the latest.
// What was deleted may be among it, and is said to be.
func (w *Wreck) takeAnything(d *debris) {
	r := &Reader{vault: w.vault}
	latest := map[string]int64{}
	ids := map[data.ID]bool{}
	d.everything(func(key, value []byte) {
		if string(key) == fileKey && len(value) == len(w.file) {
			ids[data.ID(value)] = true
			return
		}
		for _, t := range tables {
			table := t.bucketNames()[0]
			if t.keySize() != len(key) {
				continue
			}
			plain, err := w.vault.Open(nil, r.place(table, key), value)
			if err != nil {
				continue
			}
			if h, _, err := readHead(plain); err == nil && (latest[table+string(key)] == 0 || h.at > latest[table+string(key)]) {
				latest[table+string(key)] = h.at
				put(w.opened, table, string(key), value)
			}
			return
		}
	})
	for id := range ids {
		if len(ids) == 1 {
			w.file = id
		}
	}
	w.mixed = len(w.opened) > 0
}

// wrongID reports whether the file's id, which stands in clear, cannot be the one that
// was stored: it does not fit the sum, and nothing else that is summed with it can be
// why.
func (w *Wreck) wrongID(meta map[string][]byte) bool {
	var sum vault.Sum
	r := &Reader{vault: w.vault}
	slots := 0
	for key, value := range meta {
		switch {
		case key == string(stateKey):
			continue
		case key == formatKey:
			value = []byte(formatPrefix + strconv.Itoa(formatVersion))
		case key != fileKey:
			slots++
		}
		sum.Add(w.vault.Element(r.place(metaBucket, []byte(key)), value))
	}
	return w.stated && sum != w.state.Clear && slots == len(w.slots)
}

// name notes what an index entry says: that there is such a record, and whom it is
// about.
func (w *Wreck) name(index string, key []byte) {
	var id data.ID
	if len(key) < len(id) {
		return
	}
	note := func(table string, record []byte) {
		put(w.named, table, string(record), true)
		w.about[table+string(record)] = data.ID(key[:len(id)])
	}
	two := len(key) == 2*len(id)
	switch {
	case index == meetingsCurrent && len(key) == len(id):
		put(w.named, meetingsTable.name, string(key), true)
	case !two: // it is damaged
	case index == membershipsByPerson:
		note(membershipsTable.name, swapped(key))
	case index == marksByPerson:
		note(marksTable.name, swapped(key))
	case index == meetingsByGroup:
		note(meetingsTable.name, second(key))
	case index == pairsByPerson:
		note(pairsTable.name, second(key))
	case index == contactsByPerson:
		note(contactsTable.name, second(key))
	case index == contactsByPair:
		put(w.named, contactsTable.name, string(second(key)), true)
	case index == goalsByPerson:
		note(goalsTable.name, second(key))
	}
}

func put[V any](in map[string]map[string]V, bucket, key string, value V) {
	if in[bucket] == nil {
		in[bucket] = map[string]V{}
	}
	in[bucket][key] = value
}
