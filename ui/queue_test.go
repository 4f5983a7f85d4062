package ui

import (
	"slices"
	"sync"
	"testing"
)

// TestTheQueueKeepsItsOrderWhoeverServesIt is meant for the race detector too:
// what is done writes without a lock of its own.
func TestTheQueueKeepsItsOrderWhoeverServesIt(t *testing.T) {
	var q queue
	var held heldBack
	var done, want []int
	var workers sync.WaitGroup
	for i := range 200 {
		want = append(want, i)
		q.add(func() {
			held.begin()
			done = append(done, i)
			held.add(func() {})
			held.end()
		})
		workers.Go(func() { q.next() })
	}
	for q.waits() {
		q.next() // the UI lends a hand
	}
	if !slices.Equal(done, want) {
		t.Errorf("done in the order %v", done)
	}
	workers.Wait()
	if q.next() {
		t.Error("something was left")
	}
	told := 0
	for {
		if _, ok := held.take(); !ok {
			break
		}
		told++
	}
	if told != len(want) {
		t.Errorf("told %d times", told)
	}
}

func TestChangesMadeWhileNothingRunsAreNotHeldBack(t *testing.T) {
	var h heldBack
	if h.keep(func() {}) {
		t.Error("held back though nothing runs")
	}
	h.begin()
	if !h.keep(func() {}) {
		t.Error("not held back though something runs")
	}
	h.end()
	if !h.keep(func() {}) {
		t.Error("a change overtakes the one before it")
	}
	for range 2 {
		if _, ok := h.take(); !ok {
			t.Fatal("something held back is forgotten")
		}
	}
	if h.keep(func() {}) {
		t.Error("held back though nothing runs or waits")
	}
}
