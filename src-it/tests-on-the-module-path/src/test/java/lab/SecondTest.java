package lab;

/** The same in another class, which comes before or behind it. */
class SecondTest extends FirstTest {}
