/** Says what it is for, but nothing of nullness: @NullMarked in words is not enough. */
package unmarked;
