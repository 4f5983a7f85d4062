package faults

import (
	"bufio"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// disk is what a folder on a disk is, as far as a power cut goes, from the calls that
// a process made to the system. What was written into a file lasts from when the file
// was synced; before that any of the sectors may have been written and the others not,
// and the file may have its length or not. Names that were given and taken last from
// when the folder was synced; before that as many of them as there was time for, in
// their order, as the file systems of today keep a journal of them.
type disk struct {
	dir    string
	files  map[string]*node // as the running process sees them, by name
	kept   map[string]*node // that last
	naming []func(map[string]*node)
}

// node is a file, whatever it is called.
type node struct {
	synced []byte
	since  []written
}

// written is one write since the last sync: bytes, or a length.
type written struct {
	at     int64
	b      []byte
	length int64 // for no bytes
}

func newDisk(dir string, content map[string][]byte) *disk {
	d := &disk{dir: dir, files: map[string]*node{}}
	for name, b := range content {
		d.files[name] = &node{synced: b}
	}
	d.kept = maps.Clone(d.files)
	return d
}

func (w written) onto(b []byte) []byte {
	if w.b == nil {
		return append(b[:min(int64(len(b)), w.length)], make([]byte, max(0, w.length-int64(len(b))))...)
	}
	if missing := w.at + int64(len(w.b)) - int64(len(b)); missing > 0 {
		b = append(b, make([]byte, missing)...)
	}
	copy(b[w.at:], w.b)
	return b
}

func (n *node) now() []byte {
	b := append([]byte(nil), n.synced...)
	for _, w := range n.since {
		b = w.onto(b)
	}
	return b
}

// left is what may be left of a file after a power cut.
func (n *node) left(r *rand.Rand) []byte {
	b := append([]byte(nil), n.synced...)
	share := r.IntN(101)
	for _, w := range n.since {
		if w.b == nil {
			if r.IntN(100) < share {
				b = w.onto(b)
			}
			continue
		}
		for at := int64(0); at < int64(len(w.b)); at += sector {
			if r.IntN(100) < share {
				b = written{at: w.at + at, b: w.b[at:min(at+sector, int64(len(w.b)))]}.onto(b)
			}
		}
	}
	return b
}

func (d *disk) name(change func(map[string]*node)) {
	change(d.files)
	d.naming = append(d.naming, change)
}

// left is what may be left of the folder after a power cut: files by their names.
func (d *disk) left(r *rand.Rand) map[string][]byte {
	names := maps.Clone(d.kept)
	for _, change := range d.naming[:r.IntN(len(d.naming)+1)] {
		change(names)
	}
	content, of := map[string][]byte{}, map[*node][]byte{}
	for name, n := range names {
		if of[n] == nil {
			of[n] = n.left(r)
		}
		content[name] = of[n]
	}
	return content
}

// call is one call to the system: what it is called, and its arguments.
type call struct {
	name string
	args []string
	of   string // the path of the file that the first argument stands for
}

// calls reads what strace wrote. Of a call that another one came between there are two
// lines; it counts from the second.
func calls(path string) (all []call, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	begun := map[string]string{} // by process
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<28)
	for lines.Scan() {
		process, text, _ := strings.Cut(lines.Text(), " ")
		text = strings.TrimSpace(text)
		if first, unfinished := strings.CutSuffix(text, " <unfinished ...>"); unfinished {
			begun[process] = first
			continue
		}
		if strings.HasPrefix(text, "<... ") {
			_, rest, _ := strings.Cut(text, " resumed>")
			text = begun[process] + rest
		}
		c, is, err := parsed(text)
		if err != nil {
			return nil, err
		}
		if is {
			all = append(all, c)
		}
	}
	return all, lines.Err()
}

// parsed reads one line, and passes over calls that failed.
func parsed(text string) (c call, is bool, err error) {
	end := strings.LastIndex(text, ") ")
	name, args, ok := strings.Cut(text, "(")
	if !ok || end < len(name) || strings.Contains(text[end:], "= -1 ") {
		return c, false, nil
	}
	c.name = name
	for _, arg := range strings.Split(args[:end-len(name)-1], ", ") {
		if number, of, is := strings.Cut(arg, "<"); is && c.of == "" && len(c.args) == 0 {
			if c.of, err = unescaped(strings.TrimSuffix(of, ">")); err != nil {
				return c, false, err
			}
			arg = number
		}
		if quoted, is := strings.CutPrefix(arg, `"`); is {
			if arg, err = unescaped(strings.TrimSuffix(quoted, `"`)); err != nil {
				return c, false, err
			}
		}
		c.args = append(c.args, arg)
	}
	return c, true, nil
}

// unescaped reads bytes of which each is written like \x2f.
func unescaped(text string) (string, error) {
	b, err := hex.DecodeString(strings.ReplaceAll(text, `\x`, ""))
	if err != nil {
		return text, nil // it stands there in clear
	}
	return string(b), nil
}

// does has a call do to the disk what it did. Said is what the process said with it.
func (d *disk) does(c call) (said string, err error) {
	name, in := strings.CutPrefix(c.of, d.dir+"/")
	n := d.files[name]
	number := func(i int) (number int64) {
		var bad error
		number, bad = strconv.ParseInt(c.args[i], 10, 64)
		err = errors.Join(err, bad)
		return number
	}
	inside := func(i int) (string, bool) {
		return filepath.Base(c.args[i]), filepath.Dir(c.args[i]) == d.dir
	}
	switch c.name {
	case "write":
		if c.args[0] == "1" {
			return c.args[1], nil
		}
		if in {
			n.since = append(n.since, written{at: int64(len(n.now())), b: []byte(c.args[1])}) // from its end on
		}
	case "pwrite64":
		if in {
			n.since = append(n.since, written{at: number(3), b: []byte(c.args[1])})
		}
	case "ftruncate":
		if in {
			n.since = append(n.since, written{length: number(1)})
		}
	case "truncate":
		if to, is := inside(0); is {
			d.files[to].since = append(d.files[to].since, written{length: number(1)})
		}
	case "fsync", "fdatasync":
		switch {
		case c.of == d.dir:
			for _, change := range d.naming {
				change(d.kept)
			}
			d.naming = nil
		case in:
			n.synced, n.since = n.now(), nil
		}
	case "openat":
		to, is := inside(1)
		if !is {
			break
		}
		if d.files[to] == nil && strings.Contains(c.args[2], "O_CREAT") {
			made := &node{}
			d.name(func(names map[string]*node) { names[to] = made })
		} else if strings.Contains(c.args[2], "O_TRUNC") {
			d.files[to].since = append(d.files[to].since, written{length: 0})
		}
	case "renameat", "renameat2", "linkat":
		from, is := inside(1)
		to, isTo := inside(3)
		if !is || !isTo {
			break
		}
		moves, it := c.name != "linkat", d.files[from]
		d.name(func(names map[string]*node) {
			names[to] = it
			if moves {
				delete(names, from)
			}
		})
	case "unlinkat":
		if from, is := inside(1); is {
			d.name(func(names map[string]*node) { delete(names, from) })
		}
	case "copy_file_range", "fallocate", "sendfile", "mmap", "pwritev", "rename", "link", "unlink":
		if in {
			return "", fmt.Errorf("it calls %s, of which this disk knows nothing", c.name)
		}
	}
	return "", err
}
